/** What the parts that write have in common. */
import type { ShopDomain } from "~/lib/ids";
import type { LoadedPlan } from "./load-plan.server";
import type { RetentionAccess } from "./needed-scopes";
import type { RetentionPorts } from "./ports";
import type { RunRecord } from "./run.store.server";

/** A run that is being worked on. */
export interface RunWork {
  readonly ports: RetentionPorts;
  readonly shop: ShopDomain;
  readonly run: RunRecord;
}

/** The same, with what judging and writing need. */
export interface WritingWork extends RunWork, LoadedPlan {
  readonly access: RetentionAccess;
  /** Single mutations under way at once. */
  readonly atOnce: number;
}

/** How long a worker may be silent about an order before another takes it up. */
export const CLAIM_MS = 2 * 60_000;
