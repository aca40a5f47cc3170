/**
 * The interface by which every domain says what it can prove.
 *
 * A control is the thing that keeps a promise; a measurement is its last proof. What cannot be
 * measured is `unknown`, never `kept`, and a proof grows stale.
 */
import type { ShopDomain } from "~/lib/ids";

/**
 * enforced: our code makes it so · observed: we watch that it is so · attested: a named person says
 * so, with a date · informational: nothing running can keep it, and it is labelled as that.
 */
export type Grade = "enforced" | "observed" | "attested" | "informational";

export type ControlState = "kept" | "broken" | "unknown";

export interface Measurement {
  readonly state: ControlState;
  /** Counts, durations and dates: what the evidence page shows. Nothing about a person. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  /** One plain sentence: why it is kept, broken or unknown. */
  readonly because: string;
}

/** `Tx` is the shop's transaction (`~/db.server`); left open here so that this file runs anywhere. */
export interface Control<Tx> {
  /** Stable, dotted: "requests.answered-in-time". */
  readonly id: string;
  /** Row numbers of the promises it keeps (app/domain/evidence/promises.ts). */
  readonly promises: readonly number[];
  readonly title: string;
  readonly grade: Grade;
  /** After this many milliseconds without a new measurement, the result counts as unknown. */
  readonly freshForMs: number;
  measure(tx: Tx, shop: ShopDomain, now: Date): Promise<Measurement>;
}
