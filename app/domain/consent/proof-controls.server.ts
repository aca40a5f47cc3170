/** What consent can prove about its records, and about choices after they were made. */
import type { Tx } from "~/db.server";
import { sameHash } from "~/domain/audit/index.server";
import type { Control, Measurement } from "~/domain/evidence/model";
import type { ShopDomain } from "~/lib/ids";
import type { Wanted } from "./account/account-choice";
import { choiceCounts, type ChoiceCounts } from "./account/account-choice.store.server";
import { asksForMore, askedAbout } from "./asked-about";
import { archivedBanner } from "./banner-archive.store.server";
import { latestBanner } from "./banner-version.store.server";
import { hashOfDecision } from "./decision-intake.store.server";
import { sealState, signalState, someDecisions, staleDecisions } from "./proof.store.server";
import { storedDecision } from "./receipt/sealed-decision.store.server";
import { regionRules } from "./regions";
import type { TrackerCategory } from "./trackers/tracker";
import { PageState } from "./watch/page-state";
import { FEWEST_SAMPLES } from "./watch/judge-leaks";
import { leaksInState } from "./watch/watch-leaks.server";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const FRESH_MS = 2.5 * HOUR_MS;
const LOOKED_BACK_MS = 30 * DAY_MS;
/** Compared with their seals each time; others the next time. */
const SAMPLE = 25;
/** The host is told at once; the first retries come within minutes. */
const OVERDUE_MS = 15 * 60_000;
/** Rules of law that nobody has looked at for longer are not known to hold. */
const REVIEW_MS = 366 * DAY_MS;

/** What the signal refuses (LAW.md: sale, and sharing for advertising). */
const SIGNALLED: readonly TrackerCategory[] = ["marketing", "saleOfData"];

const recordsSealed: Control<Tx> = {
  id: "consent.records-sealed",
  promises: [3],
  title: "Every record of a choice is in the sealed log, and fits its seal",
  grade: "observed",
  freshForMs: FRESH_MS,
  async measure(tx, shop, now): Promise<Measurement> {
    const state = await sealState(tx, shop, new Date(now.getTime() - LOOKED_BACK_MS));
    const sample = await someDecisions(tx, shop, SAMPLE);
    const misfits = await countMisfits(tx, shop, sample);
    const facts = { ...state, compared: sample.length, misfits };
    if (misfits > 0) {
      return { state: "broken", facts, because: "Some records are not the ones that were sealed." };
    }
    if (state.lost > 0 || state.unsealed > 0) {
      return { state: "broken", facts, because: "Some records are not in the log." };
    }
    if (state.batches === 0) {
      return { state: "unknown", facts, because: "Nobody has decided anything in 30 days." };
    }
    return { state: "kept", facts, because: "Each record is in the log; a sample fits its seals." };
  },
};

async function countMisfits(tx: Tx, shop: ShopDomain, ids: readonly string[]): Promise<number> {
  let misfits = 0;
  for (const id of ids) {
    const stored = await storedDecision(tx, shop, id);
    const banner = stored && (await archivedBanner(tx, shop, stored.row.bannerVersion));
    const own = banner && hashOfDecision(shop, banner.noticeHash, stored.row);
    if (!own || !stored.hashes.some((hash) => sameHash(hash, own))) misfits += 1;
  }
  return misfits;
}

const signalHonoured: Control<Tx> = {
  id: "consent.gpc-honoured",
  promises: [18],
  title:
    "Browsers that sent Global Privacy Control had it honoured in what was recorded and seen, and are told",
  grade: "observed",
  freshForMs: FRESH_MS,
  async measure(tx, shop, now): Promise<Measurement> {
    const { sent, broken } = await signalState(tx, shop, new Date(now.getTime() - LOOKED_BACK_MS));
    const banner = await latestBanner(tx, shop);
    const texts = Object.values(banner?.config.texts ?? {});
    const isSaid = texts.length > 0 && texts.every(({ honoured }) => honoured.trim() !== "");
    const { pages, leaks } = await leaksInState(tx, shop, PageState.Signal);
    const [worst] = leaks.filter(({ category }) => SIGNALLED.includes(category));
    const facts = {
      signalsIn30Days: sent,
      notHonoured: broken,
      sampledPagesWithSignal: pages,
      worstTrackerDespiteIt: worst?.name ?? null,
      saidToVisitors: isSaid,
    };
    if (broken > 0) {
      return { state: "broken", facts, because: "Some signals were recorded, and not honoured." };
    }
    if (worst) {
      const because = `${worst.name} was seen on ${worst.percent} % of sampled pages of one kind whose browsers refuse it.`;
      return { state: "broken", facts, because };
    }
    if (!isSaid) return { state: "broken", facts, because: "No banner says that it was honoured." };
    if (sent === 0 && pages < FEWEST_SAMPLES) {
      return { state: "unknown", facts, because: "No choice in 30 days came with a signal." };
    }
    return { state: "kept", facts, because: "No signal was passed over; the banner says so." };
  },
};

const RENEWED = "The published banner has the ages of today; where it asks for more, it asks anew.";

const renewalOnTime: Control<Tx> = {
  id: "consent.renewal-on-time",
  promises: [5],
  title: "A choice is asked for anew when it is too old, or when more is asked than it covers",
  grade: "observed",
  freshForMs: FRESH_MS,
  async measure(tx, shop, now): Promise<Measurement> {
    const banner = await latestBanner(tx, shop);
    if (!banner) return { state: "broken", facts: {}, because: "No banner is published yet." };
    const before = await archivedBanner(tx, shop, banner.version - 1);
    const grew =
      before !== undefined && asksForMore(askedAbout(banner.config), askedAbout(before.config));
    const isAskedAnew = before === undefined || !grew || before.supersededAt !== undefined;
    const reviewed = Object.values(regionRules).map((rule) => Date.parse(rule.lastReviewed));
    const oldestReview = new Date(Math.min(...reviewed));
    const from = new Date(now.getTime() - 7 * DAY_MS);
    const { all, stale } = await staleDecisions(tx, shop, from);
    const facts = {
      bannerVersion: banner.version,
      asksForMoreThanBefore: grew,
      decisionsIn7Days: all,
      onReplacedBanners: stale,
      agesReviewed: oldestReview.toISOString().slice(0, 10),
    };
    if (!isAskedAnew) {
      return { state: "broken", facts, because: "More is asked, and old choices still count." };
    }
    if (now.getTime() - oldestReview.getTime() > REVIEW_MS) {
      return { state: "unknown", facts, because: "Nobody has reviewed the ages for a year." };
    }
    if (stale > 0 && stale * 20 > all) {
      return {
        state: "broken",
        facts,
        because: "More than one in twenty visitors still gets a banner that was replaced.",
      };
    }
    return { state: "kept", facts, because: RENEWED };
  },
};

/** Promises 7 and 28: withdrawn in one step, and the host's next message follows it. */
const withdrawalEffective: Control<Tx> = {
  id: "consent.withdrawal-effective",
  promises: [7, 28],
  title:
    "A customer’s no to e-mail, SMS or sale is done in the store at once, and read back from it",
  grade: "observed",
  freshForMs: FRESH_MS,
  async measure(tx, shop, now): Promise<Measurement> {
    const counts = await countsOf(tx, shop, { now, wanted: "no" });
    const facts = {
      withdrawals: counts.withdrawn,
      slowestWithdrawalMs: counts.slowestMs,
      late: counts.late,
      refusedByTheStore: counts.refused,
    };
    const broken = brokenBy(counts, "withdrawals");
    if (broken !== undefined) return { state: "broken", facts, because: broken };
    if (counts.withdrawn === 0) {
      return { state: "unknown", facts, because: "No customer has withdrawn anything here yet." };
    }
    return { state: "kept", facts, because: "Each withdrawal was read back from the store." };
  },
};

/** Promise 6: what the host sends is what the customer chose, wherever it was chosen. */
const marketingInStep: Control<Tx> = {
  id: "consent.marketing-in-step",
  promises: [6, 7],
  title: "E-mail, SMS and sale choices are the same here and in the store",
  grade: "observed",
  freshForMs: FRESH_MS,
  async measure(tx, shop, now): Promise<Measurement> {
    const counts = await countsOf(tx, shop, { now });
    const facts = { choices: counts.all, late: counts.late, refusedByTheStore: counts.refused };
    const broken = brokenBy(counts, "choices");
    if (broken !== undefined) return { state: "broken", facts, because: broken };
    if (counts.all === 0) {
      return { state: "unknown", facts, because: "No customer has chosen yet." };
    }
    return { state: "kept", facts, because: "Each choice was read back from the store as chosen." };
  },
};

function countsOf(
  tx: Tx,
  shop: ShopDomain,
  { now, wanted }: { readonly now: Date; readonly wanted?: Wanted },
): Promise<ChoiceCounts> {
  return choiceCounts(tx, shop, {
    since: new Date(now.getTime() - 365 * DAY_MS),
    overdue: new Date(now.getTime() - OVERDUE_MS),
    wanted,
  });
}

function brokenBy({ refused, late }: ChoiceCounts, what: string): string | undefined {
  if (refused > 0) {
    return `The store does not take some ${what}: look at the permissions in Settings.`;
  }
  return late > 0 ? `Some ${what} wait for more than 15 minutes.` : undefined;
}

export const proofControls: readonly Control<Tx>[] = [
  recordsSealed,
  signalHonoured,
  renewalOnTime,
  withdrawalEffective,
  marketingInStep,
];
