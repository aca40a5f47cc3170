/**
 * Keeps a customer's choices about e-mail, SMS and the sale of data in step with the host, in both
 * directions (promises 6, 7 and 28).
 *
 * A wish is stored first, then done in the host, then read back; what fails is tried again by a job
 * that finds the row. A change made in the host is taken over where it is the later one.
 */
import { withShop, type Tx } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { pseudonym } from "~/domain/protection/index.server";
import { domainNow } from "~/lib/clock.server";
import { AppError } from "~/lib/errors";
import type { CustomerGid, ShopDomain } from "~/lib/ids";
import {
  accountChannels,
  canBeWanted,
  isInStep,
  meaningOf,
  nextTry,
  type AccountChannel,
  type HostAccount,
  type PastChoice,
  type ShownChoice,
  type Wanted,
} from "./account-choice";
import {
  addToHistory,
  choicesOfCustomer,
  findChoice,
  historyOf,
  removeChoice,
  saveWish,
  updateChoice,
  type StoredChoice,
} from "./account-choice.store.server";
import type { AccountHost } from "./account-host";

/** Of the history, on a page; all of it is in the package that a request for access gets. */
const MOST_SHOWN = 50;

export interface Wish {
  readonly customerGid: CustomerGid;
  readonly channel: AccountChannel;
  readonly wanted: Wanted;
}

export function makeKeepChoices(host: AccountHost) {
  /** Stores the wish and carries it out at once; what the host can't do now is done by the job. */
  async function want(shop: ShopDomain, wish: Wish): Promise<void> {
    if (!canBeWanted(wish.channel, wish.wanted)) {
      throw new AppError("invalid-input", "An objection to the sale can't be taken back here.");
    }
    const id = await withShop(shop, async (tx) => {
      const choice = await saveWish(tx, shop, {
        ...wish,
        source: "choices-page",
        at: domainNow(),
      });
      await recordChange(tx, shop, { ...wish, by: "choices-page" });
      return choice;
    });
    await bringInStep(shop, id);
  }

  /**
   * Has the host do what is wanted, and reads it back. Bears being repeated, and run twice at once: the
   * host is told the same again. No transaction is open meanwhile.
   */
  async function bringInStep(shop: ShopDomain, id: string): Promise<void> {
    const choice = await withShop(shop, (tx) => findChoice(tx, shop, id));
    if (choice?.state !== "waiting") return;
    const end = await tryChoice(shop, choice).catch((error: unknown) => failed(choice, error));
    await withShop(shop, async (tx) => {
      if (end === "gone") await removeChoice(tx, shop, id);
      else await updateChoice(tx, shop, { choice, patch: end });
    });
  }

  async function tryChoice(shop: ShopDomain, choice: StoredChoice) {
    const { channel, wanted, customerGid } = choice;
    const before = await host.read(shop, customerGid);
    if (!before) return "gone" as const;
    if (!isInStep(channel, wanted, before.states[channel])) {
      await host.set(shop, customerGid, { channel, wanted, at: choice.askedAt });
    }
    const after = await host.read(shop, customerGid);
    if (!after) return "gone" as const;
    const now = domainNow();
    const seen = { seen: after.states[channel], seenAt: now } as const;
    return isInStep(channel, wanted, after.states[channel])
      ? { ...seen, state: "in-step", inStepAt: now, nextAt: null, problem: null }
      : { ...seen, ...again(choice, now, "not-taken") };
  }

  /** What the host says now, beside what is still being told it; the host's failure is no failed page. */
  async function shownChoices(shop: ShopDomain, customerGid: CustomerGid): Promise<ShownChoice[]> {
    const known = await host.read(shop, customerGid).catch((error: unknown) => {
      if (error instanceof AppError) return undefined;
      throw error;
    });
    const stored = await withShop(shop, (tx) => choicesOfCustomer(tx, shop, customerGid));
    return accountChannels.map((channel) => {
      const open = stored.find((each) => each.channel === channel && each.state !== "in-step");
      const state = known?.states[channel];
      return {
        channel,
        now: known && meaningOf(channel, state ?? null),
        possible: known !== undefined && state !== null,
        pending: open?.wanted,
      };
    });
  }

  /** What the customer chose, here and in the host, and when: what a page can show, the latest first. */
  function pastChoices(shop: ShopDomain, customerGid: CustomerGid): Promise<PastChoice[]> {
    return withShop(shop, (tx) => historyOf(tx, shop, { customerGid, most: MOST_SHOWN }));
  }

  /** After the host said that a customer changed: takes over what was changed there later than here. */
  async function noteHostChange(shop: ShopDomain, customerGid: CustomerGid): Promise<void> {
    const stored = await withShop(shop, (tx) => choicesOfCustomer(tx, shop, customerGid));
    // Of customers who chose nothing here nothing is kept: the host's own word is enough.
    if (stored.length === 0) return;
    const account = await host.read(shop, customerGid);
    if (!account) return;
    await withShop(shop, async (tx) => {
      for (const choice of stored) await takeOver(tx, shop, { choice, account });
    });
  }

  return { want, bringInStep, shownChoices, pastChoices, noteHostChange };
}

/** Where the host's word changed since it was last read, and later than the wish. */
async function takeOver(
  tx: Tx,
  shop: ShopDomain,
  { choice, account }: { readonly choice: StoredChoice; readonly account: HostAccount },
): Promise<void> {
  const { channel, customerGid, wanted } = choice;
  const state = account.states[channel];
  const changedAt = account.changedAt[channel];
  const now = domainNow();
  const became = meaningOf(channel, state);
  const isOlder = changedAt !== null && changedAt < choice.askedAt;
  if (became === wanted || (choice.state === "waiting" && (isOlder || changedAt === null))) return;
  const patch = {
    ...{ wanted: became, source: "host", state: "in-step", askedAt: changedAt ?? now },
    ...{ nextAt: null, attempts: 0, seen: state, seenAt: now, inStepAt: now, problem: null },
  };
  const isTaken = await updateChoice(tx, shop, { choice, patch });
  if (!isTaken) return;
  const change = { customerGid, channel, was: wanted, became, by: "host", at: now } as const;
  await addToHistory(tx, shop, change);
  await recordChange(tx, shop, { customerGid, channel, wanted: became, by: "host" });
}

function failed(choice: StoredChoice, error: unknown) {
  if (!(error instanceof AppError)) throw error;
  return again(choice, domainNow(), error.code);
}

/** Refused for good only in name: it is tried on, every hour, until it can be done. */
function again({ attempts }: StoredChoice, now: Date, problem: string) {
  const isRefused =
    attempts >= 3 && ["host-refused", "scope-missing", "not-taken"].includes(problem);
  return {
    attempts: attempts + 1,
    nextAt: nextTry(now, attempts),
    problem: isRefused ? `refused:${problem}` : problem,
    state: "waiting" as const,
  };
}

async function recordChange(
  tx: Tx,
  shop: ShopDomain,
  { customerGid, channel, wanted, by }: Wish & { readonly by: "choices-page" | "host" },
): Promise<void> {
  await recordAudit(tx, shop, {
    type: "consent.account-choice",
    actor: by === "host" ? { kind: "platform" } : { kind: "shopper" },
    subject: await pseudonym(tx, shop, customerGid),
    detail: { channel, wanted, by },
  });
}
