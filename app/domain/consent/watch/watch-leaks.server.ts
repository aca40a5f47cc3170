/** Looks for leaks, tells the store of new ones, and lets the alarm end when none was seen for days. */
import type { Tx } from "~/db.server";
import { withShop } from "~/db.server";
import type { Enqueue } from "~/db/job-port";
import { closeAlert, openAlert, openAlerts } from "~/domain/alerts/index.server";
import { recordAudit } from "~/domain/audit/index.server";
import { queueMail } from "~/domain/mail/index.server";
import { findShop, merchantContact } from "~/domain/shops/index.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { isMerchantLanguage } from "~/lib/language";
import { latestBanner } from "../banner-version.store.server";
import { PurposeBit } from "../purposes";
import { classifierFor } from "./classify";
import { FEWEST_SAMPLES, judgeLeaks, type Leak } from "./judge-leaks";
import { leakMail } from "./leak-mail";
import { PageState } from "./page-state";
import { pruneSightings, sampledSince, seenSince } from "./sighting.store.server";

const DAY_MS = 86_400_000;
/** A leak is looked for in so many days. */
export const LOOK_BACK_DAYS = 7;
/** So many days without a sighting, with enough pages looked at, end it. */
export const CLEAN_DAYS = 3;
const KEPT_DAYS = 30;

export interface WatchPorts {
  readonly enqueue: Enqueue<"mail.send">;
}

/**
 * Leaks of the last days that are not over, by what is published now. Over is what was not seen in the
 * clean days and has no alarm: one that nobody could look for has still its alarm.
 */
export async function currentLeaks(tx: Tx, shop: ShopDomain): Promise<Leak[]> {
  const { seen, samples, classify } = await lastDays(tx, shop, LOOK_BACK_DAYS);
  const leaks = judgeLeaks({ seen, samples }, classify);
  if (leaks.length === 0) return leaks;
  const recent = await recentlySeen(tx, shop);
  const alarmed = new Set((await openAlarms(tx, shop)).map(({ key }) => key));
  return leaks.filter(({ id }) => recent.has(id) || alarmed.has(id));
}

/** What sampled pages told in so many days, today included, and how the published banner names it. */
async function lastDays(tx: Tx, shop: ShopDomain, days: number) {
  const from = dayBefore(domainNow(), days - 1);
  const vendors = (await latestBanner(tx, shop))?.config.vendors ?? [];
  return {
    seen: await seenSince(tx, shop, from),
    samples: await sampledSince(tx, shop, from),
    classify: classifierFor(vendors),
  };
}

/** Pages in one state, and the leaks among them that are not over. */
export interface LeaksInState {
  readonly pages: number;
  readonly leaks: readonly Leak[];
}

/**
 * What was seen against an answer, or against a signal. What a page had loaded before the visitor
 * answered on it is no sign against the answer.
 */
export async function leaksInState(
  tx: Tx,
  shop: ShopDomain,
  state: PageState,
): Promise<LeaksInState> {
  const { classify, ...all } = await lastDays(tx, shop, LOOK_BACK_DAYS);
  const isIn = ({ bits }: { readonly bits: number }): boolean => (bits & state) > 0;
  const seen = all.seen
    .filter(isIn)
    .filter(({ before }) => state !== PageState.Answered || !before);
  const samples = all.samples.filter(isIn).filter(({ bits }) => (~bits & PurposeBit.All) > 0);
  const current = new Set((await currentLeaks(tx, shop)).map(({ id }) => id));
  const leaks = judgeLeaks({ seen, samples }, classify);
  return {
    pages: samples.reduce((sum, { pages }) => sum + pages, 0),
    leaks: leaks.filter(({ id }) => current.has(id)),
  };
}

export function makeWatchLeaks({ enqueue }: WatchPorts) {
  /** Idempotent: an alarm is opened once, and one mail sent for it. */
  return async function watchLeaks(shop: ShopDomain): Promise<void> {
    await withShop(shop, async (tx) => {
      await pruneSightings(tx, shop, dayBefore(domainNow(), KEPT_DAYS));
      await endCleanOnes(tx, shop);
      for (const leak of await currentLeaks(tx, shop)) {
        const { id, percent, pages, samples, pageType } = leak;
        const detail = { percent, pages, samples, pageType };
        const isNew = await openAlert(tx, shop, { kind: "tracker-leak", key: id, detail });
        if (isNew) await tell(tx, shop, { enqueue, leak });
      }
    });
  };
}

/** Ids that were seen without consent in the days that decide about an end, however rarely. */
async function recentlySeen(tx: Tx, shop: ShopDomain): Promise<ReadonlySet<string>> {
  const { seen, classify } = await lastDays(tx, shop, CLEAN_DAYS);
  const one = seen.map((row) => ({ ...row, pages: Math.max(row.pages, FEWEST_SAMPLES) }));
  const samples = one.map(({ pageType, bits, pages }) => ({ pageType, bits, pages }));
  return new Set(judgeLeaks({ seen: one, samples }, classify).map(({ id }) => id));
}

async function openAlarms(tx: Tx, shop: ShopDomain) {
  return (await openAlerts(tx, shop)).filter(({ kind }) => kind === "tracker-leak");
}

async function endCleanOnes(tx: Tx, shop: ShopDomain): Promise<void> {
  const open = await openAlarms(tx, shop);
  if (open.length === 0) return;
  const from = dayBefore(domainNow(), CLEAN_DAYS - 1);
  const looked = (await sampledSince(tx, shop, from)).reduce((sum, { pages }) => sum + pages, 0);
  if (looked < FEWEST_SAMPLES) return;
  const still = await recentlySeen(tx, shop);
  for (const { key } of open) {
    if (still.has(key)) continue;
    await closeAlert(tx, shop, { kind: "tracker-leak", key });
    const detail = { tracker: key, cleanDays: CLEAN_DAYS };
    await recordAudit(tx, shop, { type: "leak.ended", actor: { kind: "system" }, detail });
  }
}

async function tell(
  tx: Tx,
  shop: ShopDomain,
  { enqueue, leak }: WatchPorts & { readonly leak: Leak },
): Promise<void> {
  const { id: tracker, percent, pages, samples, pageType } = leak;
  await recordAudit(tx, shop, {
    type: "leak.noticed",
    actor: { kind: "system" },
    detail: { tracker, pageType, percent, pages, samples },
  });
  const to = await merchantContact(tx, shop);
  if (to === undefined) return;
  const locale = (await findShop(tx, shop))?.locale?.slice(0, 2) ?? "en";
  const language = isMerchantLanguage(locale) ? locale : "en";
  const day = domainNow().toISOString().slice(0, 10);
  await queueMail(
    tx,
    { shop, enqueue },
    {
      kind: "merchant.tracker-leak",
      to,
      ...leakMail(language, leak),
      dedupeKey: `merchant.tracker-leak:${tracker}:${day}`,
    },
  );
}

/** Midnight in UTC so many days before. */
export function dayBefore(now: Date, days: number): Date {
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  return new Date(midnight - days * DAY_MS);
}
