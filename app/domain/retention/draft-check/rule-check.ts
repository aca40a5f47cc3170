/** What is said of a rule that is being written. Safe in a browser. */
import type { RuleProblem } from "../rule";

export type RuleCheck =
  | { readonly ok: false; readonly problems: readonly RuleProblem[] }
  | {
      readonly ok: true;
      readonly sentence: string;
      /** Fields that it would take before a legal minimum ends. */
      readonly cuts: readonly {
        readonly field: string;
        readonly statute: string;
        readonly jurisdiction: string;
        readonly years: number;
        readonly lastReviewed: string;
        readonly overridden: boolean;
      }[];
      /** Sentences of the rules it would be saved as, within the law. */
      readonly narrowed: { readonly now: string | undefined; readonly later: readonly string[] };
      readonly contradictions: readonly {
        readonly severity: "error" | "warning";
        readonly message: string;
        /** False: another rule suffers from this one. */
        readonly own: boolean;
      }[];
      /** Undefined where nothing was looked at yet, or for rules that are not about orders. */
      readonly trial: TrialView | undefined;
    };

/** What it would do to the orders that the last look saw. */
export interface TrialView {
  readonly takenAt: Date;
  readonly orders: number;
  readonly scanned: number;
  readonly missingScopes: readonly string[];
  /** It asks for tags, which are not part of what was kept: the numbers are too high. */
  readonly byTags: boolean;
  readonly due: number;
  readonly kept: number;
  readonly notYet: number;
  readonly report: number;
  readonly nothing: number;
  readonly keptBack: readonly string[];
  readonly seconds: number;
  readonly months: readonly string[];
  readonly forecast: readonly number[];
}
