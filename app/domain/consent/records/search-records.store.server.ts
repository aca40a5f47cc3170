/** Finds recorded decisions for the admin: newest first, by page. */
import type { Tx } from "~/db.server";
import type { Prisma } from "~/generated/prisma/client";
import type { ShopDomain } from "~/lib/ids";
import type { RecordedDecision } from "../decision";
import type { RecordChoice, RecordFilter, RecordPage } from "./record-query";

type Where = Prisma.ConsentDecisionWhereInput;

export async function searchRecords(
  tx: Tx,
  shop: ShopDomain,
  { filter, take }: { readonly filter: RecordFilter; readonly take: number },
): Promise<RecordPage> {
  const found = await tx.consentDecision.findMany({
    where: { shop, AND: matching(filter) },
    orderBy: [{ receivedAt: "desc" }, { decisionId: "desc" }],
    take: take + 1,
    select: columns,
  });
  const records = found.slice(0, take).map(asRecord);
  const last = records.at(-1);
  const isMore = found.length > take && last;
  return {
    records,
    next: isMore ? `${last.receivedAt.toISOString()}_${last.decisionId}` : undefined,
  };
}

const columns = {
  ...{ decisionId: true, receivedAt: true, region: true, regime: true, language: true },
  ...{ method: true, bannerVersion: true, gpc: true, flags: true },
  ...{ preferences: true, analytics: true, marketing: true, saleOfData: true },
} as const;

type Row = Prisma.ConsentDecisionGetPayload<{ select: typeof columns }>;

function asRecord({
  preferences,
  analytics,
  marketing,
  saleOfData,
  ...row
}: Row): RecordedDecision {
  return { ...row, choices: { preferences, analytics, marketing, saleOfData } };
}

function matching(filter: RecordFilter): Where[] {
  const { from, until, region, choice, method, number, before } = filter;
  return [
    { receivedAt: { ...(from ? { gte: from } : {}), ...(until ? { lt: until } : {}) } },
    // The platform's region is a country with its part: "DE" finds "DEBE" too.
    region ? { region: { startsWith: region } } : {},
    method ? { method } : {},
    number ? { decisionId: number } : {},
    choice ? chosen[choice] : {},
    // Nothing was said of the purposes.
    choice && choice !== "not-counted" ? { vendor: null } : {},
    before ? olderThan(before) : {},
  ];
}

const asked = { preferences: true, analytics: true, marketing: true };

const chosen: Readonly<Record<RecordChoice, Where>> = {
  everything: { ...asked, flags: { isEmpty: true } },
  something: {
    OR: Object.keys(asked).map((purpose) => ({ [purpose]: true })),
    NOT: asked,
    flags: { isEmpty: true },
  },
  nothing: { preferences: false, analytics: false, marketing: false, flags: { isEmpty: true } },
  "sale-refused": { saleOfData: false, regime: "opt-out" },
  "not-counted": { flags: { isEmpty: false } },
};

function olderThan(place: string): Where {
  const [time = "", decisionId = ""] = place.split("_");
  const receivedAt = new Date(time);
  return {
    OR: [{ receivedAt: { lt: receivedAt } }, { receivedAt, decisionId: { lt: decisionId } }],
  };
}
