import type { Claim } from "./claim.store.server";
import { nextStep, type NextStep } from "./next-step";
import type { FreshOrder } from "./order-facts";
import type { WritingWork } from "./writing-work";

/** A claimed order as it is now, and what follows from it. */
export interface JudgedClaim {
  readonly claim: Claim;
  readonly fresh: FreshOrder | undefined;
  readonly step: NextStep;
}

/** Reads claimed orders and judges each again, as it is now. */
export async function judgeClaims(
  work: WritingWork,
  claims: readonly Claim[],
): Promise<JudgedClaim[]> {
  const { ports, shop, access } = work;
  const orders = claims.map(({ order }) => order);
  const found = await ports.source.readOrders(shop, orders, access);
  return claims.map((claim) => judgeClaim(work, claim, found.get(claim.order)));
}

export function judgeClaim(
  { ports, judge, rules, run }: WritingWork,
  claim: Claim,
  fresh: FreshOrder | undefined,
): JudgedClaim {
  const verdict = fresh && judge(fresh, ports.clock.domain().getTime());
  const step = nextStep(claim, fresh, verdict);
  // With a rule of the run gone, orders that no other rule speaks of are left alone for that reason.
  const changed = rules.length < run.rules.length && verdict?.kind === "nothing-to-do";
  if (step.do !== "save" || !changed) return { claim, fresh, step };
  return { claim, fresh, step: { do: "save", reasons: ["rule-changed"] } };
}

/** Parts that stay behind. The timeline may keep old values, and can't be asked: it always counts. */
export function remainingOf(fresh: FreshOrder | undefined): string[] {
  return fresh ? [...fresh.unchangeable, "timeline"] : [];
}
