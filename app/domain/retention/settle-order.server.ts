import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import type { ShopDomain } from "~/lib/ids";
import { markItem, releaseItem, settleItem, type Claim } from "./item.store.server";
import { judgeOrder } from "./judge-order";
import type { RetentionAccess } from "./needed-scopes";
import { nextStep, type OpenState, type SavedReason } from "./next-step";
import type { ClearableField, FreshOrder, UnchangeablePart } from "./order-facts";
import { planOf } from "./plan-of-rule";
import type { RetentionPorts } from "./ports";
import type { StoredRule } from "./rule.store.server";
import { findRun, type RunRecord } from "./run.store.server";

export interface OrderWork {
  readonly ports: RetentionPorts;
  readonly shop: ShopDomain;
  readonly run: RunRecord;
  readonly stored: StoredRule;
  readonly access: RetentionAccess;
}

/** How long a worker may be silent about an order before another takes it up. */
export const CLAIM_MS = 2 * 60_000;

/**
 * Brings one claimed order to its end: read, judged again, written, read back. Returns false where
 * the run was paused or the claim went to another worker.
 *
 * Safe to break off anywhere. "writing" is stored before the call, so a lost answer is known as
 * one, and the next reading decides.
 */
export async function settleOrder(work: OrderWork, claim: Claim): Promise<boolean> {
  const { ports, shop, stored, access } = work;
  const plan = planOf(stored);
  let state: OpenState = claim.state;
  let fresh = await ports.source.readOrder(shop, claim.order, access);
  for (;;) {
    const verdict = fresh && judgeOrder(plan, fresh, ports.clock.domain().getTime());
    const step = nextStep({ state, fields: claim.fields }, fresh, verdict);
    switch (step.do) {
      case "write":
        if (!(await write(work, claim, step.fields))) return false;
        state = "written";
        fresh = await readBack(work, claim, fresh);
        continue;
      case "verify":
        return verify(work, claim, remainingOf(fresh));
      case "save":
        return save(work, claim, step.reasons);
      case "fail":
        return fail(work, claim, step.problem);
    }
  }
}

/** What the order looks like after the write: only what was written has to be asked again. */
async function readBack(
  { ports, shop }: OrderWork,
  claim: Claim,
  before: FreshOrder | undefined,
): Promise<FreshOrder | undefined> {
  const filled = await ports.source.readFilled(shop, claim.order);
  return before && filled && { ...before, filled };
}

async function write(
  work: OrderWork,
  claim: Claim,
  fields: readonly ClearableField[],
): Promise<boolean> {
  const { ports, shop, run } = work;
  const until = () => new Date(ports.clock.real().getTime() + CLAIM_MS);
  const allowed = await withShop(shop, async (tx) => {
    const now = await findRun(tx, shop, run.id);
    if (now?.state === "running") {
      return markItem(tx, shop, { claim, state: "writing", until: until() });
    }
    await releaseItem(tx, shop, { claim, until: null, failed: false });
    return false;
  });
  if (!allowed) return false;
  await ports.writer.clearFields(shop, claim.order, fields);
  const writtenAt = ports.clock.domain();
  return withShop(shop, (tx) =>
    markItem(tx, shop, { claim, state: "written", until: until(), writtenAt }),
  );
}

/** The receipt: what is gone was read back, and what remains is named, in one transaction. */
async function verify(
  { ports, shop, run, stored }: OrderWork,
  claim: Claim,
  remaining: readonly UnchangeablePart[],
): Promise<boolean> {
  const at = ports.clock.domain();
  return withShop(shop, async (tx) => {
    if (!(await settleItem(tx, shop, { claim, state: "verified", at, remaining }))) return false;
    await recordAudit(tx, shop, {
      type: "retention.order-minimised",
      actor: { kind: "system" },
      detail: {
        ...{ runId: run.id, ruleVersion: stored.version },
        ...{ fields: [...claim.fields], remaining: [...remaining] },
      },
      subject: claim.order,
    });
    return true;
  });
}

async function save(
  { ports, shop }: OrderWork,
  claim: Claim,
  saved: readonly SavedReason[],
): Promise<boolean> {
  const at = ports.clock.domain();
  return withShop(shop, (tx) => settleItem(tx, shop, { claim, state: "saved", at, saved }));
}

export async function fail(
  { ports, shop }: OrderWork,
  claim: Claim,
  problem: string,
): Promise<boolean> {
  const at = ports.clock.domain();
  return withShop(shop, (tx) => settleItem(tx, shop, { claim, state: "failed", at, problem }));
}

/** The timeline may keep the old value of an edited field, and can't be asked: it always counts. */
function remainingOf(fresh: FreshOrder | undefined): UnchangeablePart[] {
  return [...(fresh?.unchangeable ?? []), "timeline"];
}
