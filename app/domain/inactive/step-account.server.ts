import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { pseudonym } from "~/domain/protection/index.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { accountPlan, accountRules } from "./account-rule.server";
import { moveAccount, takeAccount } from "./account.store.server";
import type { AccountWork } from "./account-work.server";
import { LOOK_AGAIN_DAYS, type AccountState } from "./account-state";
import { appActivity } from "./app-activity.store.server";
import type { FreshCustomer } from "./customer-facts";
import { accountHoldsOf } from "./holds-on-customer";
import { judgeCustomer, type CustomerVerdict } from "./judge-customer";
import { giveNotice, noticeState } from "./give-notice.server";
import type { InactivePorts } from "./ports";

const DAY_MS = 86_400_000;
/** Its owner keeps the account after the host was asked: what was asked is to be taken back. */
const STAYS = "stays";
const LEASE_MS = 5 * 60_000;
/** Failures in a row until an account counts as failed; the waits add up to days. */
const MOST_ATTEMPTS = 40;

/**
 * Takes one account a step further; what the job `inactive.step` calls. The account is read from the
 * store and judged anew before every step, so whoever came back, and whatever is held, stays as it
 * is. Safe to break off anywhere: the next reading decides what was done already.
 */
export function makeStepAccount(ports: InactivePorts) {
  return async function stepAccount(shop: ShopDomain, id: string): Promise<void> {
    const now = ports.clock.domain();
    const leaseEnds = new Date(now.getTime() + LEASE_MS);
    const found = await withShop(shop, async (tx) => {
      const account = await takeAccount(tx, shop, { id, now, leaseEnds });
      if (!account?.customer) return undefined;
      const rule = { id: account.ruleId, version: account.ruleVersion };
      const plan = await accountPlan(tx, shop, rule);
      const inForce = (await accountRules(tx, shop)).some((each) => each.id === account.ruleId);
      return plan && { account, customer: account.customer, plan, inForce };
    });
    if (!found) return;
    const { inForce, ...of } = found;
    const work = { ports, shop, ...of };
    try {
      // A rule that was withdrawn does nothing more; what the host was asked for is followed.
      if (!inForce && work.account.state !== "asked") await settle(work, "stopped");
      else await takeStep(work);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      await stepFailed(work, error);
    }
  };
}

async function takeStep(work: AccountWork): Promise<void> {
  const { account } = work;
  if (account.reasons.includes(STAYS) && (await cancelErasure(work))) {
    return settle(work, "stayed");
  }
  const fresh = await readFresh(work);
  if (!fresh) return settle(work, account.state === "asked" ? "erased" : "gone");
  const verdict = await judge(work, fresh);
  switch (verdict.kind) {
    case "empty":
      return settle(work, "erased");
    case "not-yet":
      // Where it is too late to take the erasure back, the host erases: followed to its end.
      if (account.state === "asked" && !(await cancelErasure(work))) break;
      return settle(work, "returned");
    case "unreachable":
      if (account.state === "found") return settle(work, "unreachable");
      break;
    case "held":
    case "unknown":
      // What the host was asked for is its own business: it keeps to its own holds.
      if (account.state === "asked") break;
      return move(work, { nextAt: daysFrom(work, LOOK_AGAIN_DAYS), reasons: verdict.reasons });
    case "due":
      break;
  }
  return goOn(work, fresh);
}

/** The account is still due: what comes next on its way. */
async function goOn(work: AccountWork, fresh: FreshCustomer): Promise<void> {
  const { account, plan, ports } = work;
  const now = ports.clock.domain();
  switch (account.state) {
    case "found":
      if (plan.warnDays === undefined) return minimise(work, fresh);
      return giveNotice(work, { fresh, warnDays: plan.warnDays });
    case "noticed": {
      const notice = await noticeState(work);
      if (notice === "waiting") return move(work, { nextAt: daysFrom(work, 1) });
      return notice === "sent" ? minimise(work, fresh) : settle(work, "unreachable");
    }
    case "minimised":
      if (!(await ports.writer.askErasure(work.shop, work.customer))) return settle(work, "gone");
      return move(work, { state: "asked", askedAt: now, nextAt: daysFrom(work, 1), reasons: [] });
    case "asked":
      return move(work, { nextAt: daysFrom(work, 1) });
    default:
      return undefined;
  }
}

async function minimise(work: AccountWork, fresh: FreshCustomer): Promise<void> {
  const { ports, shop, customer, plan } = work;
  const fields = plan.clear.filter((field) => fresh.filled.includes(field));
  if (fields.length > 0) {
    await ports.writer.clear(shop, customer, fields);
    const after = await ports.source.readCustomer(shop, customer);
    const left = fields.filter((field) => after?.filled.includes(field));
    if (left.length > 0) throw new AppError("host-refused", `Still there: ${left.join(", ")}`);
  }
  const at = ports.clock.domain();
  if (!plan.erase) return settle(work, "minimised", fields);
  return move(work, { state: "minimised", minimisedAt: at, nextAt: at, reasons: [] }, fields);
}

async function readFresh({
  ports,
  shop,
  customer,
}: AccountWork): Promise<FreshCustomer | undefined> {
  const read = await ports.source.readCustomer(shop, customer);
  if (!read) return undefined;
  const activity = await withShop(shop, (tx) => appActivity(tx, shop, [customer]));
  return { ...read, appActivityAt: activity.get(customer) ?? null };
}

async function judge(
  { ports, shop, plan }: AccountWork,
  fresh: FreshCustomer,
): Promise<CustomerVerdict> {
  const holds = accountHoldsOf(await ports.readHolds(shop)).of(fresh, fresh.orders);
  return judgeCustomer(fresh, plan, { now: ports.clock.domain().getTime(), holds });
}

async function cancelErasure({ ports, shop, customer }: AccountWork): Promise<boolean> {
  return ports.writer.cancelErasure(shop, customer);
}

type Change = Parameters<typeof moveAccount>[2]["change"];

/** Moves the account and says so in the log, in one transaction. */
export async function move(
  { shop, account, customer }: AccountWork,
  change: Change,
  fields: readonly string[] = [],
): Promise<void> {
  await withShop(shop, async (tx) => {
    const settled = { attempts: 0, problem: null, ...change };
    if (!(await moveAccount(tx, shop, { account, change: settled }))) return;
    const subject = await pseudonym(tx, shop, customer);
    const common = { actor: { kind: "system" }, subject } as const;
    const { ruleVersion } = account;
    if (change.minimisedAt) {
      const detail = { ruleVersion, fields: [...fields] };
      await recordAudit(tx, shop, { ...common, type: "inactive.minimised", detail });
    }
    if (change.state === "asked") {
      const detail = { ruleVersion };
      await recordAudit(tx, shop, { ...common, type: "inactive.erasure-asked", detail });
    }
    if (change.settledAt && change.state) {
      const detail = { as: change.state };
      await recordAudit(tx, shop, { ...common, type: "inactive.settled", detail });
    }
  });
}

async function settle(
  work: AccountWork,
  state: AccountState,
  fields: readonly string[] = [],
): Promise<void> {
  const at = work.ports.clock.domain();
  const minimised = state === "minimised" ? { minimisedAt: at } : {};
  const end = { state, settledAt: at, nextAt: null, stayHash: null, reasons: [] };
  await move(work, { ...end, ...minimised }, fields);
}

async function stepFailed(work: AccountWork, error: AppError): Promise<void> {
  const { account, ports } = work;
  const attempts = account.attempts + 1;
  if (error.code === "host-throttled") {
    return move(work, { nextAt: new Date(ports.clock.domain().getTime() + 5_000) });
  }
  // A permission that is missing may be granted any day: the account waits, and says so.
  if (error.code === "scope-missing") {
    const waiting = { problem: error.code, reasons: ["scope-missing"], attempts: 0 };
    return move(work, { nextAt: daysFrom(work, 1), ...waiting });
  }
  if (!error.retryable || attempts >= MOST_ATTEMPTS) {
    return move(work, {
      ...{ state: "failed" as const, problem: error.code, nextAt: null, stayHash: null },
      settledAt: ports.clock.domain(),
    });
  }
  const wait = Math.min(6 * 3600_000, 5_000 * 2 ** Math.min(attempts, 20));
  const nextAt = new Date(ports.clock.domain().getTime() + wait);
  return move(work, { nextAt, problem: error.code, attempts });
}

function daysFrom({ ports }: AccountWork, days: number): Date {
  return new Date(ports.clock.domain().getTime() + days * DAY_MS);
}
