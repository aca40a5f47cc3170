import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { showSchedule } from "~/domain/retention/index.server";
import { requirePermission } from "~/domain/staff/index.server";
import { AppError } from "~/lib/errors";
import { newId, type ShopDomain } from "~/lib/ids";
import { accountPlan, accountRules } from "./account-rule.server";
import { forgetFound, noteFound, type FoundAccount } from "./account.store.server";
import { MOST_ACCOUNTS } from "./account-state";
import { beginByItself } from "./begin-notices.server";
import { appActivity } from "./app-activity.store.server";
import { accountHoldsOf } from "./holds-on-customer";
import { countCustomer, startInactiveCounts, type InactiveCounts } from "./inactive-counts";
import {
  addInactiveRun,
  changeInactiveRun,
  lockInactiveRun,
  type InactiveRunRecord,
} from "./inactive-run.store.server";
import { judgeCustomer, type CustomerPlan } from "./judge-customer";
import type { InactivePorts } from "./ports";

const POLL_MS = 2_000;
/** With the waits, most of a day. */
const MOST_ATTEMPTS = 40;

/** Begins to look over all accounts by one rule. Changes nothing in the store. The run's id. */
export function makeCountAccounts({ clock, enqueue }: Pick<InactivePorts, "clock" | "enqueue">) {
  return async function countAccountsOf(input: {
    readonly shop: ShopDomain;
    readonly staffId: string;
    readonly ruleId: string;
  }): Promise<string> {
    const { shop, staffId, ruleId } = input;
    return withShop(shop, async (tx) => {
      await requirePermission(tx, shop, { staffId, permission: "change-retention" });
      const rule = (await accountRules(tx, shop)).find(({ id }) => id === ruleId);
      if (!rule) throw new AppError("not-found", `There is no rule ${ruleId} about accounts.`);
      const id = newId();
      const createdAt = clock.domain();
      const run = { id, ruleId, ruleVersion: rule.version, createdAt, createdBy: staffId };
      await addInactiveRun(tx, shop, run);
      await enqueue(tx, { name: "inactive.advance", shop, id });
      return id;
    });
  };
}

interface Work {
  readonly ports: InactivePorts;
  readonly shop: ShopDomain;
  readonly run: InactiveRunRecord;
}

/** One step of a look: start it, wait for it, read it. Any step may be repeated. */
export async function advanceCount(work: Work): Promise<void> {
  const { ports, shop, run } = work;
  try {
    if (run.scanId === null) {
      const scanId = await ports.source.startScan(shop);
      await lookAgain(work, POLL_MS, { scanId });
      return;
    }
    const scan = await ports.source.scanState(shop, run.scanId);
    if (scan.state === "running") return await lookAgain(work, POLL_MS, {});
    if (scan.state === "ready") return await readAll(work, scan);
    await tryLater(work, scan.problem);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "host-throttled") return lookAgain(work, 5_000, {});
    if (error.retryable) return tryLater(work, error.code);
    await changeState(work, { state: "failed", problem: error.code });
  }
}

async function readAll(
  work: Work,
  file: { readonly url: string | null; readonly objects: number },
): Promise<void> {
  const { ports, shop, run } = work;
  const now = ports.clock.domain();
  const holds = accountHoldsOf(await ports.readHolds(shop));
  const prepared = await withShop(shop, async (tx) => {
    await forgetFound(tx, shop, run.id);
    const plan = await accountPlan(tx, shop, { id: run.ruleId, version: run.ruleVersion });
    return plan && { plan, activity: await appActivity(tx, shop) };
  });
  if (!prepared) return changeState(work, { state: "failed", problem: "rule-gone" });
  const counts = startInactiveCounts();
  let due: FoundAccount[] = [];
  for await (const batch of ports.source.readScan(file)) {
    for (const scanned of batch) {
      const customer = { ...scanned, appActivityAt: prepared.activity.get(scanned.id) ?? null };
      const held = holds.of(scanned, []);
      const verdict = judgeCustomer(customer, prepared.plan, { now: now.getTime(), holds: held });
      countCustomer(counts, verdict, now);
      if (verdict.kind !== "due") continue;
      due.push({ customer: scanned.id, lastActiveAt: new Date(verdict.lastActiveAt) });
    }
  }
  // The longest unused first; what is beyond the bound is counted, and taken on by the next run.
  due = due
    .sort((a, b) => a.lastActiveAt.getTime() - b.lastActiveAt.getTime())
    .slice(0, MOST_ACCOUNTS);
  await finish(work, { counts, due, plan: prepared.plan, now });
}

async function finish(
  { ports, shop, run }: Work,
  found: {
    readonly counts: InactiveCounts;
    readonly due: readonly FoundAccount[];
    readonly plan: CustomerPlan;
    readonly now: Date;
  },
): Promise<void> {
  const { counts, due, now } = found;
  const limits = await showSchedule(shop);
  await withShop(shop, async (tx) => {
    const current = await lockInactiveRun(tx, shop, run.id);
    if (current?.state !== "counting") return;
    const taken = await noteFound(tx, shop, { run, accounts: due, at: now });
    counts.underway = due.length - taken;
    await changeInactiveRun(tx, shop, {
      ...{ id: run.id, state: "counted" as const, counts, nextAt: null, attempts: 0 },
      problem: null,
    });
    await recordAudit(tx, shop, {
      type: "inactive.counted",
      actor: { kind: "system" },
      detail: { runId: run.id, counts: { scanned: counts.scanned, ...counts.byVerdict } },
      subject: run.id,
    });
    if (run.createdBy !== null) return;
    await beginByItself(tx, { ports, shop, run }, { taken, counts, limits });
  });
}

async function tryLater(work: Work, problem: string): Promise<void> {
  const attempts = work.run.attempts + 1;
  if (attempts >= MOST_ATTEMPTS) return changeState(work, { state: "failed", problem });
  const wait = Math.min(30 * 60_000, 5_000 * 2 ** Math.max(0, attempts - 1));
  // A file that can't be read twice is asked for anew.
  await lookAgain(work, wait, {
    attempts,
    problem,
    ...(attempts % 2 === 0 ? { scanId: null } : {}),
  });
}

async function lookAgain(
  { ports, shop, run }: Work,
  waitMs: number,
  change: {
    readonly scanId?: string | null;
    readonly attempts?: number;
    readonly problem?: string;
  },
): Promise<void> {
  await withShop(shop, async (tx) => {
    const current = await lockInactiveRun(tx, shop, run.id);
    if (current?.state !== "counting") return;
    const nextAt = new Date(ports.clock.domain().getTime() + waitMs);
    await changeInactiveRun(tx, shop, { id: run.id, nextAt, ...change });
    const after = new Date(ports.clock.real().getTime() + waitMs);
    await ports.enqueue(tx, { name: "inactive.advance", shop, id: run.id, after });
  });
}

async function changeState(
  { ports, shop, run }: Work,
  change: { readonly state: "failed"; readonly problem: string },
): Promise<void> {
  const finishedAt = ports.clock.domain();
  await withShop(shop, (tx) =>
    changeInactiveRun(tx, shop, { id: run.id, ...change, nextAt: null, finishedAt }),
  );
}
