/** Two versions of the archive side by side, as they are asked for and as they are shown. */
import { z } from "zod";
import type { BannerDiff } from "./diff-banner";

const version = z.coerce.number().int().min(1).max(2_147_483_647);

/** As an address names them: `?from=1&to=3`. */
export const comparedSchema = z.object({ from: version, to: version });
export type Compared = z.infer<typeof comparedSchema>;

export interface Comparison extends Compared {
  /** Undefined where one of them was never published. */
  readonly diff?: BannerDiff | undefined;
}
