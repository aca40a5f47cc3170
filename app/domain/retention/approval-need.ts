/** When a run may begin by itself, and when a person has to agree first. */
import type { RuleRef } from "./verdict";

/** From when on a person has to agree. */
export interface ApprovalLimits {
  /** More orders than this. */
  readonly orders: number;
  /** A larger share of all orders, 0 to 1. */
  readonly share: number;
}

/**
 * `first-run`: a version of a rule that has never run. `many-orders`, `large-share`: beyond the
 * shop's limits. `deletes`: orders would be gone as a whole.
 */
export const approvalNeeds = ["first-run", "many-orders", "large-share", "deletes"] as const;
export type ApprovalNeed = (typeof approvalNeeds)[number];

/** Why a person has to agree; none: the run may begin. */
export function approvalNeed(
  run: {
    readonly rules: readonly RuleRef[];
    /** Orders it would change, and orders there are. */
    readonly due: number;
    readonly scanned: number;
    readonly deletes: boolean;
  },
  {
    limits,
    ranBefore,
  }: { readonly limits: ApprovalLimits; readonly ranBefore: readonly RuleRef[] },
): ApprovalNeed[] {
  const isNew = ({ id, version }: RuleRef) =>
    !ranBefore.some((ran) => ran.id === id && ran.version === version);
  return [
    ...(run.rules.some(isNew) ? (["first-run"] as const) : []),
    ...(run.due > limits.orders ? (["many-orders"] as const) : []),
    ...(run.due > limits.share * run.scanned ? (["large-share"] as const) : []),
    ...(run.deletes ? (["deletes"] as const) : []),
  ];
}
