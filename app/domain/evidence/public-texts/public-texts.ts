/** What a language has to provide about the controls that shoppers see. */
import type { PublicControl } from "../public-statements";

export interface PublicText {
  /** The promise, exactly as wide as the check. */
  readonly says: string;
  readonly how: string;
  /** Label of each published count. */
  readonly counts: Readonly<Record<string, string>>;
}

export type PublicTexts = Readonly<Record<PublicControl, PublicText>>;
