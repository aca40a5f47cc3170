/** What the engine says about one order, and why. */
import type { HoldReason } from "./holds";
import type {
  Blindness,
  ClearableField,
  CoarsenableField,
  EpochMs,
  OrderField,
} from "./order-facts";
import type { Coarsening } from "./rule-terms";

/** What is to be done to one order now: everything that any rule asks for and nothing forbids. */
export interface OrderWork {
  /** Delete the order; then nothing else is listed. */
  readonly delete: boolean;
  readonly clear: readonly ClearableField[];
  readonly coarsen: Readonly<Partial<Record<CoarsenableField, Coarsening>>>;
  readonly detachCustomer: boolean;
  /** This order allows it; whether all of the customer's do is judged by `judgeErasure`. */
  readonly requestErasure: boolean;
  readonly addTags: readonly string[];
}

/** A field that a rule would have touched, and the law that keeps it. */
export interface KeptField {
  readonly field: OrderField;
  /** Null: no date speaks for the order, so that no end can be told. */
  readonly until: EpochMs | null;
  /** Of the longest minimum, as in `statutoryMinimums`; "??" where the country is unknown. */
  readonly jurisdiction: string;
  readonly statute: string;
  readonly years: number;
}

/**
 * - due: `work` may be done now. `kept` is what the law keeps of it.
 * - report: limits of rules have passed that only want the order listed.
 * - not-yet: the earliest limit is still to pass; null where its clock has not started.
 * - kept: limits have passed, and the law keeps everything that they are about.
 * - held, unknown: limits have passed, and something stands against it.
 * - nothing-to-do: no rule speaks of this order, or nothing is left for them to do.
 */
export type Verdict =
  | {
      readonly kind: "due";
      readonly work: OrderWork;
      /** When the earliest of the limits passed. */
      readonly dueAt: EpochMs;
      /** What started that limit's clock. */
      readonly startedAt: EpochMs;
      readonly rules: readonly RuleRef[];
      readonly kept: readonly KeptField[];
    }
  | { readonly kind: "report"; readonly rules: readonly RuleRef[] }
  | { readonly kind: "not-yet"; readonly dueAt: EpochMs | null }
  | { readonly kind: "kept"; readonly kept: readonly KeptField[] }
  | { readonly kind: "held"; readonly reasons: readonly HoldReason[] }
  | { readonly kind: "unknown"; readonly reasons: readonly Blindness[] }
  | { readonly kind: "nothing-to-do" };
export type VerdictKind = Verdict["kind"];

export const verdictKinds = [
  "due",
  "report",
  "not-yet",
  "kept",
  "held",
  "unknown",
  "nothing-to-do",
] as const satisfies readonly VerdictKind[];

export interface RuleRef {
  readonly id: string;
  readonly version: number;
}
