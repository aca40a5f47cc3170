/**
 * Takes visitors' decisions in. Once this answers, a decision is durable; a repeat of the same
 * beacon, or a replay, is the same decision.
 *
 * The platform's signature proves that a request came through the shop's address, not that a
 * banner sent it: what the banner can't have sent is refused, the rest is recorded for what it is.
 */
import { withShop, withShopsInOneCommit } from "~/db.server";
import { domainNow, realNow } from "~/lib/clock.server";
import { createGroupCommit } from "~/lib/group-commit";
import { newId, type CustomerGid, type ShopDomain } from "~/lib/ids";
import { textHash } from "./banner-texts";
import { bannerEdition } from "./banner-version.store.server";
import { deviceClass } from "./decision";
import { insertDecisions, type NewDecision } from "./decision-intake.store.server";
import { beaconSchema, contradictsItself, readBeacon, type Beacon } from "./judge-decision";
import { regimeCode } from "./regime";

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
  /** `why` names places and codes, never what was sent. */
  | {
      readonly kind: "refused";
      readonly code: "malformed" | "unknown-version" | "contradictory";
      readonly why: string;
    };

const commits = createGroupCommit<{ shop: ShopDomain; row: NewDecision }, true>({
  maxItems: 128,
  concurrency: 2,
  async commit(items) {
    await withShopsInOneCommit(byShop(items), insertDecisions);
    return items.map(() => true);
  },
});

export async function recordDecision(incoming: IncomingDecision): Promise<DecisionOutcome> {
  const { shop, customerGid, userAgent } = incoming;
  const read = beaconSchema.safeParse(incoming.body);
  if (!read.success) {
    const places = read.error.issues.map(({ path }) => path.join(".") || "body");
    return refused("malformed", `Not as expected: ${[...new Set(places)].join(", ")}`);
  }
  const beacon = read.data;
  const known = await knownTexts(shop, beacon.version);
  if (!known) return refused("unknown-version", "This shop never published such a banner");
  if (contradictsItself(beacon)) {
    return refused("contradictory", "The choices do not follow from the button");
  }
  const now = domainNow();
  const { decidedAt, flags } = readBeacon(beacon, {
    ...{ now, real: realNow() },
    knownText: known.get(textKey(beacon)),
  });
  const { version, choices, decidedAt: _, ...rest } = beacon;
  const row: NewDecision = {
    ...rest,
    ...choices,
    id: newId(),
    customerGid: customerGid ?? null,
    decidedAt: decidedAt.toISOString(),
    receivedAt: now.toISOString(),
    bannerVersion: version,
    device: deviceClass(userAgent),
    flags,
  };
  await commits.add({ shop, row });
  return { kind: "recorded" };
}

function refused(
  code: (DecisionOutcome & { kind: "refused" })["code"],
  why: string,
): DecisionOutcome {
  return { kind: "refused", code, why };
}

/**
 * Versions never change once published, so what was read is remembered; for minutes only, because a
 * shop that was forgotten and has come back counts from one again.
 */
const texts = new Map<string, ReadonlyMap<string, string>>();
const REMEMBER_MS = 5 * 60_000;
let rememberedSince = 0;

/** Hashes of all that a version says, by language and regime; undefined when there is none. */
async function knownTexts(
  shop: ShopDomain,
  version: number,
): Promise<ReadonlyMap<string, string> | undefined> {
  const name = `${shop} ${version}`;
  if (performance.now() - rememberedSince > REMEMBER_MS) {
    texts.clear();
    rememberedSince = performance.now();
  }
  const remembered = texts.get(name);
  if (remembered) return remembered;
  const edition = await withShop(shop, (tx) => bannerEdition(tx, shop, version));
  if (!edition) return undefined;
  const hashes = new Map<string, string>();
  for (const [language, said] of Object.entries(edition.config.texts)) {
    for (const regime of ["notice", "opt-out", "opt-in"] as const) {
      hashes.set(textKey({ language, regime }), await textHash(said, regimeCode(regime)));
    }
  }
  texts.set(name, hashes);
  return hashes;
}

function textKey({ language, regime }: Pick<Beacon, "language" | "regime">): string {
  return `${language} ${regime}`;
}

/** One part a shop, in an order that is the same in every process: groups wait, none deadlocks. */
function byShop(items: readonly { readonly shop: ShopDomain; readonly row: NewDecision }[]) {
  const parts = new Map<ShopDomain, Map<string, NewDecision>>();
  for (const { shop, row } of items) {
    const rows = parts.get(shop) ?? new Map<string, NewDecision>();
    rows.set(row.decisionId, row);
    parts.set(shop, rows);
  }
  return [...parts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([shop, rows]) => ({ shop, part: [...rows.values()] }));
}
