import { withShop } from "~/db.server";
import { AppError } from "~/lib/errors";
import { limitConcurrency } from "~/lib/limit-concurrency";
import type { OrderGid } from "~/lib/ids";
import { markOrders, releaseOrders, type Claim } from "./claim.store.server";
import { fieldsUnderMinimum } from "./fields-under-minimum";
import { judgeClaim, judgeClaims, remainingOf, type JudgedClaim } from "./judge-claims.server";
import type { FreshOrder } from "./order-facts";
import { waitAfter } from "./postpone.server";
import { findRun, lockRun } from "./run.store.server";
import { settleClaims, type Ending } from "./settle-claims.server";
import type { OrderWork } from "./verdict";
import { withRemnant } from "./work-left";
import { CLAIM_MS, type WritingWork } from "./writing-work";

/** Tries of one order in a row; after that it waits. */
const ROUNDS = 3;
/** Tries of one order in all before it counts as failed; the waits in between add up to hours. */
const ORDER_ATTEMPTS = 36;

type Outcome =
  | { readonly kind: "confirmed" }
  | { readonly kind: "refused"; readonly problem: string }
  /** Whether the host took it is not known, or it has not been asked. */
  | { readonly kind: "unsure" };

/**
 * Brings claimed orders to their end, each by its own mutations: read, judged again, written, read
 * back.
 *
 * Safe to break off anywhere. "writing" is stored before the call, so a lost answer is known as one,
 * and the next reading decides whether anything is left to write. `judgedJustNow`: orders to be
 * written that the caller has just read.
 */
export async function writeGroup(
  work: WritingWork,
  claims: readonly Claim[],
  judgedJustNow?: readonly JudgedClaim[],
): Promise<void> {
  let open = claims;
  let known = judgedJustNow;
  for (let round = 0; round < ROUNDS && open.length > 0; round++) {
    const toWrite = known ?? (await endOthers(work, await judgeClaims(work, open)));
    known = undefined;
    const marked = await markWriting(work, toWrite);
    if (!marked) return;
    open = await writeAndReadBack(work, marked);
  }
  await giveBack(work, open);
}

/** Settles what needs no write; returns what does. */
export async function endOthers(
  work: WritingWork,
  judged: readonly JudgedClaim[],
): Promise<readonly JudgedClaim[]> {
  await settleClaims(work, judged.flatMap(endingOf));
  return judged.filter(({ step }) => step.do === "write");
}

function endingOf({ claim, fresh, step }: JudgedClaim): Ending[] {
  switch (step.do) {
    case "write":
      return [];
    case "verify": {
      const customer = fresh?.customer ?? null;
      return [{ claim, end: "verified", remaining: remainingOf(fresh), customer }];
    }
    case "save":
      return [{ claim, end: "saved", reasons: step.reasons }];
    case "fail":
      return [{ claim, end: "failed", problem: step.problem }];
  }
}

/**
 * Notes what is about to be written, unless the run was paused or stopped meanwhile: then the orders
 * are given back, and the result is undefined.
 */
export async function markWriting(
  { ports, shop, run, planFor }: WritingWork,
  judged: readonly JudgedClaim[],
  chunkId?: string,
): Promise<JudgedClaim[] | undefined> {
  if (judged.length === 0) return [];
  const asked = ports.clock.domain().getTime();
  const lawOn = (fresh: FreshOrder | undefined, work: OrderWork) =>
    fresh ? fieldsUnderMinimum(planFor(fresh), fresh, { work, now: asked }) : [];
  const until = new Date(ports.clock.real().getTime() + CLAIM_MS);
  const orders = judged.flatMap(({ claim, fresh, step }) =>
    step.do === "write"
      ? [
          {
            ...{ claim, work: step.work, remaining: remainingOf(fresh) },
            underMinimum: lawOn(fresh, step.work),
          },
        ]
      : [],
  );
  const held = await withShop(shop, async (tx) => {
    const now = await lockRun(tx, shop, run.id);
    if (now?.state === "running") {
      const chunk = chunkId === undefined ? {} : { chunkId };
      return markOrders(tx, shop, { orders, state: "writing", until, ...chunk });
    }
    const claims = judged.map(({ claim }) => claim);
    await releaseOrders(tx, shop, { claims, until: null, failed: false });
    return undefined;
  });
  return (
    held &&
    judged.flatMap(({ claim, step, fresh }) => {
      if (step.do !== "write" || !held.has(claim.order)) return [];
      const marked = { state: "writing" as const, work: step.work };
      const underMinimum = lawOn(fresh, step.work);
      return [{ fresh, step, claim: { ...claim, ...marked, underMinimum } }];
    })
  );
}

/** Returns the orders of which it is not known whether they were written. */
async function writeAndReadBack(
  work: WritingWork,
  judged: readonly JudgedClaim[],
): Promise<Claim[]> {
  const outcomes = await writeAll(work, judged);
  const endings: Ending[] = [];
  const unsure: Claim[] = [];
  const confirmed: JudgedClaim[] = [];
  for (const each of judged) {
    const outcome = outcomes.get(each.claim.order) ?? { kind: "unsure" };
    if (outcome.kind === "confirmed") confirmed.push(each);
    else if (outcome.kind === "unsure") unsure.push(each.claim);
    else endings.push(refusedEnding(each, outcome.problem));
  }
  await settleClaims(work, endings);
  if (confirmed.length > 0) await readBackAll(work, confirmed);
  return unsure;
}

/** The host lets nobody change a draft that became an order: that is no failure of this run. */
function refusedEnding({ claim, fresh }: JudgedClaim, problem: string): Ending {
  const status = fresh?.draft?.status;
  const isLocked = status?.seen && status.value === "completed";
  return isLocked
    ? { claim, end: "saved", reasons: ["out-of-reach"] }
    : { claim, end: "failed", problem };
}

async function readBackAll(work: WritingWork, confirmed: readonly JudgedClaim[]): Promise<void> {
  const written = confirmed.map(({ claim }) => claim);
  await markWritten(work, written);
  const left = await work.ports.source.readBack(
    work.shop,
    written.map(({ order }) => order),
  );
  const after = confirmed.map(({ claim, fresh }) => {
    const remnant = left.get(claim.order);
    const now = fresh && remnant && withRemnant(fresh, remnant);
    return judgeClaim(work, { ...claim, state: "written" }, now);
  });
  await endOthers(work, after);
}

async function writeAll(
  work: WritingWork,
  judged: readonly JudgedClaim[],
): Promise<ReadonlyMap<OrderGid, Outcome>> {
  const outcomes = new Map<OrderGid, Outcome>();
  const limited = limitConcurrency(work.atOnce);
  // What stops one stops those after it; those under way are waited for.
  const failures: Error[] = [];
  await Promise.all(
    judged.map(({ claim, step }) =>
      limited(async () => {
        if (step.do !== "write" || failures.length > 0 || !(await stillRunning(work))) return;
        try {
          outcomes.set(claim.order, await writeOne(work, claim.order, step.work));
        } catch (error) {
          failures.push(error instanceof Error ? error : new Error(String(error)));
        }
      }),
    ),
  );
  // What is no failure of the host ends the work here; one that hit all of them concerns the run.
  const grave = failures.find((each) => !(each instanceof AppError) || outcomes.size === 0);
  if (grave !== undefined) throw grave;
  return outcomes;
}

async function stillRunning({ shop, run }: WritingWork): Promise<boolean> {
  const now = await withShop(shop, (tx) => findRun(tx, shop, run.id));
  return now?.state === "running";
}

/** Throws what concerns more than this order: a missing scope, the rate limit. */
async function writeOne(
  { ports, shop }: WritingWork,
  order: OrderGid,
  work: OrderWork,
): Promise<Outcome> {
  try {
    await ports.writer.write(shop, { order, work });
    return { kind: "confirmed" };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "host-refused") return { kind: "refused", problem: error.code };
    if (error.code === "host-unavailable") return { kind: "unsure" };
    throw error;
  }
}

async function markWritten({ ports, shop }: WritingWork, claims: readonly Claim[]): Promise<void> {
  const until = new Date(ports.clock.real().getTime() + CLAIM_MS);
  const orders = claims.map((claim) => ({ claim }));
  const mark = { orders, state: "written" as const, until, writtenAt: ports.clock.domain() };
  await withShop(shop, (tx) => markOrders(tx, shop, mark));
}

/** Orders that could not be settled now: later again, or given up where it is too often. */
async function giveBack(work: WritingWork, claims: readonly Claim[]): Promise<void> {
  const { ports, shop } = work;
  const over = claims.filter(({ attempts }) => attempts + 1 >= ORDER_ATTEMPTS);
  const endings = over.map((claim): Ending => {
    return { claim, end: "failed", problem: "host-unavailable" };
  });
  await settleClaims(work, endings);
  const again = claims.filter((claim) => !over.includes(claim));
  const wait = waitAfter(Math.max(0, ...again.map(({ attempts }) => attempts)));
  const until = new Date(ports.clock.real().getTime() + wait);
  await withShop(shop, (tx) => releaseOrders(tx, shop, { claims: again, until, failed: true }));
}
