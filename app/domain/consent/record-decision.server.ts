/**
 * Takes visitors' decisions in. Once this answers, a decision is durable, in the audit log's chain,
 * and counted; a repeat of the same beacon, or a replay, is the same decision.
 *
 * The platform's signature proves that a request came through the shop's address, not that a
 * banner sent it: what the banner can't have sent is refused, the rest is recorded for what it is.
 */
import { withShopsInOneCommit } from "~/db.server";
import { domainNow, realNow } from "~/lib/clock.server";
import { createGroupCommit } from "~/lib/group-commit";
import type { CustomerGid, ShopDomain } from "~/lib/ids";
import {
  hasSignal,
  rememberSignals,
  subjectsOf,
  type Subjects,
} from "./account/remember-signal.store.server";
import { appliedRule } from "./applied-rule";
import { hashOfTexts } from "./banner-texts";
import { deviceClass } from "./decision";
import { storeAtOnce, storeIntake, type Intake } from "./decision-intake.store.server";
import { knownEdition, type KnownEdition } from "./edition-memory.server";
import {
  beaconSchema,
  contradictsItself,
  readBeacon,
  shownBeaconSchema,
  type Beacon,
} from "./judge-decision";
import type { NewDecision } from "./new-decision";
import { keptUntil } from "./record-retention";
import { shopDay } from "./shop-day";
import { countedRegion, tallyKind, type TallyPlace } from "./tally";
import { publishedVendorTexts } from "./vendor-consent";

export interface IncomingDecision {
  readonly shop: ShopDomain;
  /** Parsed JSON of unknown content. */
  readonly body: unknown;
  /** Only where the platform says that a customer is logged in. */
  readonly customerGid: CustomerGid | undefined;
  readonly userAgent: string | null;
}

export type DecisionOutcome =
  | { readonly kind: "recorded" }
  | { readonly kind: "unknown-shop" }
  /** `why` names places and codes, never what was sent. */
  | {
      readonly kind: "refused";
      readonly code: "malformed" | "unknown-version" | "contradictory";
      readonly why: string;
    };

const commits = createGroupCommit<{ shop: ShopDomain; intake: Intake }, DecisionOutcome["kind"]>({
  maxItems: 256,
  concurrency: 4,
  patienceMs: 25,
  async commit(items) {
    const now = domainNow();
    const live = new Set<ShopDomain>();
    const parts = byShop(items);
    const [only, ...others] = parts;
    const isPlain = only && others.length === 0 && !only.part.some(hasSignal);
    const stored = isPlain && (await storeAtOnce(only.shop, { items: only.part, now }));
    if (stored) {
      const kind = stored.live ? "recorded" : "unknown-shop";
      return items.map(() => kind);
    }
    const subjects = new Map<ShopDomain, Subjects>();
    for (const { shop, part } of parts) subjects.set(shop, await subjectsOf(shop, part));
    await withShopsInOneCommit(parts, async (sql, shop, part) => {
      const { live: isLive, decisions } = await storeIntake(sql, shop, { items: part, now });
      if (isLive) live.add(shop);
      const named = subjects.get(shop) ?? new Map();
      await rememberSignals(sql, shop, { decisions, subjects: named, now });
    });
    return items.map(({ shop }) => (live.has(shop) ? "recorded" : "unknown-shop"));
  },
});

export async function recordDecision(incoming: IncomingDecision): Promise<DecisionOutcome> {
  const { shop, body, userAgent } = incoming;
  const isShown = typeof body === "object" && body !== null && "shown" in body;
  const read = isShown ? shownBeaconSchema.safeParse(body) : beaconSchema.safeParse(body);
  if (!read.success) {
    const places = read.error.issues.map(({ path }) => path.join(".") || "body");
    return refused("malformed", `Not as expected: ${[...new Set(places)].join(", ")}`);
  }
  const beacon = read.data;
  const edition = await knownEdition(shop, beacon.version);
  if (!edition) return refused("unknown-version", "This shop never published such a banner");
  const now = domainNow();
  const place: TallyPlace = {
    day: shopDay(now, edition.timeZone),
    region: countedRegion(beacon.region),
    regime: beacon.regime,
    device: deviceClass(userAgent),
    language: edition.config.texts[beacon.language] ? beacon.language : "",
    version: beacon.version,
  };
  if ("shown" in beacon) return add(shop, { tally: { ...place, kind: "shown", count: 1 } });
  if (contradictsItself(beacon, { gpcEverywhere: edition.config.gpc === "everywhere" })) {
    return refused("contradictory", "The choices do not follow from the button");
  }
  const { vendor, language, method, regime, textHash } = beacon;
  const ofVendor = vendor && publishedVendorTexts(edition.config, { language, method, vendor });
  const isKnown = vendor
    ? ofVendor !== undefined && (await hashOfTexts(ofVendor)) === textHash
    : edition.says(language, regime, textHash);
  const row = newRow(beacon, { incoming, edition, now, device: place.device, isKnown });
  const kind = tallyKind({ ...beacon, flags: row.flags });
  return add(shop, {
    tally: kind && { ...place, kind, count: 1 },
    decision: { row, noticeHash: edition.noticeHash },
  });
}

async function add(shop: ShopDomain, intake: Intake): Promise<DecisionOutcome> {
  const kind = await commits.add({ shop, intake });
  return kind === "unknown-shop" ? { kind } : { kind: "recorded" };
}

function newRow(
  beacon: Beacon,
  of: {
    readonly incoming: IncomingDecision;
    readonly edition: KnownEdition;
    readonly now: Date;
    readonly device: string;
    /** Whether the texts that were shown are those of the version. */
    readonly isKnown: boolean;
  },
): NewDecision {
  const { edition, now, incoming } = of;
  const rule = appliedRule(edition.config, beacon.region);
  const { decidedAt, flags } = readBeacon(beacon, {
    ...{ now, real: realNow(), owed: rule.regime, supersededAt: edition.supersededAt },
    knownText: of.isKnown ? beacon.textHash : undefined,
  });
  const { version, choices, decidedAt: _, vendor, ...rest } = beacon;
  // What was allowed once is over with its page.
  const validDays = beacon.method === "load-once" ? 0 : rule.validDays;
  const country = beacon.region.slice(0, 2);
  const decided = decidedAt.toISOString();
  return {
    ...rest,
    ...choices,
    month: `${decided.slice(0, 7)}-01`,
    customerGid: incoming.customerGid ?? null,
    decidedAt: decided,
    receivedAt: now.toISOString(),
    bannerVersion: version,
    rule: rule.name,
    validDays,
    keptUntil: keptUntil(decidedAt, { country, validDays }).toISOString(),
    device: of.device,
    flags,
    vendor: vendor?.id ?? null,
    vendorPurpose: vendor?.purpose ?? null,
  };
}

function refused(
  code: (DecisionOutcome & { kind: "refused" })["code"],
  why: string,
): DecisionOutcome {
  return { kind: "refused", code, why };
}

/**
 * One part a shop, in an order that is the same in every process: groups wait, none deadlocks. Of
 * one decision twice in a group the first counts.
 */
function byShop(items: readonly { readonly shop: ShopDomain; readonly intake: Intake }[]) {
  const parts = new Map<ShopDomain, { items: Intake[]; ids: Set<string> }>();
  for (const { shop, intake } of items) {
    const part = parts.get(shop) ?? { items: [], ids: new Set<string>() };
    parts.set(shop, part);
    const id = intake.decision?.row.decisionId;
    if (id !== undefined && part.ids.has(id)) continue;
    if (id !== undefined) part.ids.add(id);
    part.items.push(intake);
  }
  return [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([shop, part]) => ({ shop, part: part.items }));
}
