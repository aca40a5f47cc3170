import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { AppError } from "~/lib/errors";
import type { CustomerGid, ShopDomain } from "~/lib/ids";
import {
  changeErasure,
  findErasure,
  leaseErasure,
  type ErasureChange,
  type ErasureState,
  type StoredErasure,
} from "./erasure.store.server";
import { erasureObstacles, type ErasureObstacle } from "./judge-erasure";
import { loadPlan } from "./load-plan.server";
import { accessFrom } from "./needed-scopes";
import type { RetentionPorts } from "./ports";
import { waitAfter } from "./postpone.server";

const DAY_MS = 86_400_000;
/** How often the host is asked whether it is done: it waits for months. */
const LOOK_AGAIN_MS = DAY_MS;
/** How often it is looked whether what stands against an erasure is over. */
const JUDGE_AGAIN_MS = 7 * DAY_MS;
/** While one worker is at it, the sweep keeps off. */
const LEASE_MS = 5 * 60_000;

interface Work {
  readonly ports: RetentionPorts;
  readonly shop: ShopDomain;
  readonly erasure: StoredErasure;
  readonly customer: CustomerGid;
}

/**
 * Takes an erasure that a rule asks for one step further: asks the host once all of the customer's
 * orders allow it, takes it back when one of them does no longer (only the app that asked can), and
 * looks until it is done. What the job `retention.erasure` calls; too often does nothing.
 */
export function makeFollowErasure(ports: RetentionPorts) {
  return async function followErasure(shop: ShopDomain, id: string): Promise<void> {
    const now = ports.clock.domain();
    const until = new Date(now.getTime() + LEASE_MS);
    const erasure = await withShop(shop, (tx) => leaseErasure(tx, shop, { id, now, until }));
    if (!erasure?.customer) return;
    const work = { ports, shop, erasure, customer: erasure.customer };
    try {
      await takeStep(work);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const attempts = erasure.attempts + 1;
      const wait = error.retryable ? waitAfter(attempts) : JUDGE_AGAIN_MS;
      const nextAt = new Date(now.getTime() + wait);
      await change(work, { nextAt, attempts, problem: error.code });
    }
  };
}

async function takeStep(work: Work): Promise<void> {
  const { ports, shop, erasure, customer } = work;
  if (erasure.state === "asked") {
    const erased = await ports.erasure.isErased(shop, customer);
    if (erased === true) return end(work, "done");
    if (erased === "no-customer") return end(work, "gone");
  }
  const obstacles = await obstaclesOf(work);
  if (obstacles === "no-customer") return end(work, "gone");
  if (obstacles.length > 0) return holdBack(work, obstacles);
  if (erasure.state !== "asked") return ask(work);
  await change(work, { nextAt: after(work, LOOK_AGAIN_MS), attempts: 0, problem: null });
}

/** Every order is judged from what it is now, by the rules in force now. */
async function obstaclesOf(work: Work): Promise<readonly ErasureObstacle[] | "no-customer"> {
  const { ports, shop, customer } = work;
  const granted = await ports.source.grantedScopes(shop);
  const access = accessFrom(granted);
  // Orders that can't be seen may be held.
  if (!access.allOrders) return ["source-error"];
  const orders = await ports.erasure.ordersOf(shop, customer, access);
  if (!orders) return "no-customer";
  const { plan } = await loadPlan(ports, shop, { scope: "orders" });
  const erasureAsked = new Set(plan.erasureAsked);
  erasureAsked.delete(customer);
  return erasureObstacles({ ...plan, erasureAsked }, orders, ports.clock.domain().getTime());
}

/** What was asked for is taken back first: a hold beats every rule. */
async function holdBack(work: Work, reasons: readonly ErasureObstacle[]): Promise<void> {
  const { ports, shop, erasure, customer } = work;
  if (erasure.state === "asked") await ports.erasure.cancel(shop, customer);
  await change(work, {
    ...{ state: "wanted", askedAt: null, reasons, attempts: 0, problem: null },
    nextAt: after(work, JUDGE_AGAIN_MS),
  });
}

/** Asking twice is the same as asking once: a lost answer costs nothing. */
async function ask(work: Work): Promise<void> {
  const { ports, shop, erasure, customer } = work;
  const answer = await ports.erasure.ask(shop, customer);
  if (answer === "no-customer") return end(work, "gone");
  if (answer === "refused") {
    const nextAt = after(work, JUDGE_AGAIN_MS);
    return change(work, { state: "refused", nextAt, problem: "host-refused" });
  }
  const now = ports.clock.domain();
  await withShop(shop, async (tx) => {
    const current = await findErasure(tx, shop, erasure.id);
    if (current?.state !== erasure.state) return;
    await changeErasure(tx, shop, {
      ...{ id: erasure.id, state: "asked" as const, askedAt: now, reasons: [] },
      ...{ nextAt: after(work, LOOK_AGAIN_MS), attempts: 0, problem: null },
    });
    await recordAudit(tx, shop, {
      type: "retention.erasure-asked",
      actor: { kind: "system" },
      detail: { runId: erasure.runId },
      subject: erasure.id,
    });
  });
}

async function end(work: Work, state: Extract<ErasureState, "done" | "gone">): Promise<void> {
  const { ports, shop, erasure } = work;
  await withShop(shop, async (tx) => {
    const at = ports.clock.domain();
    await changeErasure(tx, shop, {
      ...{ id: erasure.id, state, settledAt: at, nextAt: null, attempts: 0, problem: null },
    });
    await recordAudit(tx, shop, {
      type: "retention.erasure-ended",
      actor: { kind: "system" },
      detail: { runId: erasure.runId, outcome: state },
      subject: erasure.id,
    });
  });
}

async function change({ shop, erasure }: Work, to: ErasureChange): Promise<void> {
  await withShop(shop, (tx) => changeErasure(tx, shop, { id: erasure.id, ...to }));
}

function after({ ports }: Work, ms: number): Date {
  return new Date(ports.clock.domain().getTime() + ms);
}
