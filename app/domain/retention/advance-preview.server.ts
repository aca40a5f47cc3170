import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { AppError } from "~/lib/errors";
import { addItems, countItems, removeItems, type PlannedItem } from "./item.store.server";
import { beginByItself } from "./begin-by-itself.server";
import { loadPlan } from "./load-plan.server";
import { accessFrom, accessWithout, missingScopes } from "./needed-scopes";
import type { ScanFile } from "./ports";
import { saveFacts } from "./draft-check/facts.store.server";
import { packFacts, type FactsPacker } from "./draft-check/scan-facts.server";
import { giveUp, MOST_ATTEMPTS, postpone, settleAlerts, waitAfter } from "./postpone.server";
import { countOrder, startCounts, type PreviewCounts } from "./preview-counts";
import { changeRun, lockRun, recentRuns } from "./run.store.server";
import { readSchedule } from "./schedule.store.server";
import type { RunWork } from "./writing-work";

const POLL_MS = 2_000;
const ITEMS_AT_ONCE = 1_000;
/** While the file is read, the sweep keeps off: as long as a job may take. */
const READING_MS = 15 * 60_000;

/**
 * Takes a preview one step further: start the scan, wait for it, read and judge it. Any step may be
 * repeated: reading begins anew and replaces what an interrupted one has left.
 */
export async function advancePreview(work: RunWork): Promise<void> {
  const { run } = work;
  try {
    await takeStep(work);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "host-throttled") return postpone(work, waitAfter(1));
    if (!error.retryable) return giveUp(work, error.code);
    const attempts = run.attempts + 1;
    if (attempts >= MOST_ATTEMPTS) return giveUp(work, error.code);
    // A file that can't be read twice is asked for anew.
    const again = attempts % 2 === 0 ? { scanId: null } : {};
    return postpone(work, waitAfter(attempts), { attempts, problem: error.code, ...again });
  }
}

async function takeStep(work: RunWork): Promise<void> {
  const { ports, shop, run } = work;
  const { scanId, counts } = run;
  if (scanId === null || !counts) return startScan(work);
  const scan = await ports.source.scanState(shop, scanId);
  if (scan.state === "running") return postpone(work, POLL_MS);
  if (scan.state === "ready") return readScan(work, scan.file, counts);
  if (scan.problem === "scan-denied") return giveUp(work, scan.problem);
  const attempts = run.attempts + 1;
  if (attempts >= MOST_ATTEMPTS) return giveUp(work, scan.problem);
  return postpone(work, waitAfter(attempts), { attempts, scanId: null, problem: scan.problem });
}

async function startScan({ ports, shop, run }: RunWork): Promise<void> {
  const granted = await ports.source.grantedScopes(shop);
  const missing = missingScopes(granted, run.scope);
  if (missing.includes("read_draft_orders")) {
    return giveUp({ ports, shop, run }, "drafts-unreachable");
  }
  // What could be seen is kept with the scan: a scope granted later does not complete its file.
  const hostOrders = await ports.source.countOrders(shop);
  const counts = { ...startCounts(missing), hostOrders };
  const scanId = await ports.source.startScan(shop, accessFrom(granted));
  await withShop(shop, (tx) => changeRun(tx, shop, { id: run.id, scanId, counts }));
  await postpone({ ports, shop, run }, POLL_MS);
}

async function readScan(work: RunWork, file: ScanFile, asked: PreviewCounts): Promise<void> {
  const { missingScopes: missing, hostOrders } = asked;
  const { ports, shop, run } = work;
  const wanted = { scope: run.scope, only: run.rules };
  const { plan, judge, rules } = await loadPlan(ports, shop, wanted);
  if (rules.length === 0) return giveUp(work, "rule-changed");
  const most = await beginReading(work);
  if (most === undefined) return;
  const now = ports.clock.domain().getTime();
  const counts = { ...startCounts(missing), ...(hostOrders === undefined ? {} : { hostOrders }) };
  const facts = packFacts(plan.holds);
  let planned = 0;
  let items: PlannedItem[] = [];
  for await (const orders of ports.source.readScan(file, accessWithout(missing))) {
    for (const order of orders) {
      const verdict = judge(order, now);
      countOrder(counts, order, verdict);
      facts.add(order);
      if (verdict.kind !== "due" || planned >= most) continue;
      planned += 1;
      items.push({ order: order.id, name: order.name, ...verdict });
    }
    if (items.length < ITEMS_AT_ONCE) continue;
    const full = items;
    await withShop(shop, (tx) => addItems(tx, shop, { runId: run.id, items: full }));
    items = [];
  }
  // Told with every answer: by now there were some.
  const limit = ports.source.rateLimit(shop);
  await finishPreview(work, {
    counts: { ...counts, ...(limit ? { limit } : {}) },
    planned,
    items,
    facts,
  });
}

/**
 * Clears what an interrupted reading left, and says how many orders the run may have at most.
 * Undefined where it has been stopped.
 */
async function beginReading({ ports, shop, run }: RunWork): Promise<number | undefined> {
  return withShop(shop, async (tx) => {
    const now = await lockRun(tx, shop, run.id);
    if (now?.state !== "previewing") return undefined;
    await removeItems(tx, shop, run.id);
    const nextAt = new Date(ports.clock.domain().getTime() + READING_MS);
    await changeRun(tx, shop, { id: run.id, nextAt });
    const { mostOrders } = await readSchedule(tx, shop);
    return mostOrders;
  });
}

interface Preview {
  readonly counts: PreviewCounts;
  /** How many orders are in the run, and those of them that are not stored yet. */
  readonly planned: number;
  readonly items: readonly PlannedItem[];
  /** What was seen, for rules that will be written. */
  readonly facts: FactsPacker;
}

async function finishPreview(
  { ports, shop, run }: RunWork,
  { counts, planned, items, facts }: Preview,
): Promise<void> {
  await withShop(shop, async (tx) => {
    await addItems(tx, shop, { runId: run.id, items });
    const now = await lockRun(tx, shop, run.id);
    if (now?.state !== "previewing") return;
    const stored = await countItems(tx, shop, run.id);
    if (stored.planned !== planned) {
      throw new AppError("conflict", `Run ${run.id} was read twice at once.`, { retryable: true });
    }
    await changeRun(tx, shop, {
      ...{ id: run.id, state: "previewed" as const, counts },
      ...{ nextAt: null, attempts: 0, problem: null },
    });
    await saveFacts(tx, shop, {
      ...{ takenAt: ports.clock.domain(), scanned: counts.scanned, ...facts.result() },
      ...{ missingScopes: counts.missingScopes, scope: run.scope },
    });
    await recordAudit(tx, shop, {
      type: "retention.previewed",
      actor: { kind: "system" },
      detail: { runId: run.id, counts: { scanned: counts.scanned, ...counts.byVerdict } },
      subject: run.id,
    });
    await settleAlerts(tx, shop, await failedPreviews());
    if (run.origin === "schedule") await beginByItself(tx, { ports, shop, run }, counts);

    async function failedPreviews() {
      const runs = await recentRuns(tx, shop, { take: 50 });
      return runs.filter(({ state }) => state === "failed");
    }
  });
}
