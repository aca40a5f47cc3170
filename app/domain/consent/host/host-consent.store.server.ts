/** How the host's rules stood to ours when they were last compared. */
import { z } from "zod";
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { hostConsentStates, type HostConsent } from "./host-consent";

const rule = z.object({ consentRequired: z.boolean(), saleOptOut: z.boolean() });
const differencesSchema = z.array(
  z.object({ place: z.string(), ours: rule, theirs: rule.optional(), weaker: z.boolean() }),
);

export async function readHostConsent(tx: Tx, shop: ShopDomain): Promise<HostConsent | undefined> {
  const row = await tx.hostConsentState.findUnique({ where: { shop } });
  if (!row) return undefined;
  const differences = differencesSchema
    .parse(row.differences)
    .map(({ theirs, ...rest }) => ({ ...rest, theirs }));
  return {
    state: z.enum(hostConsentStates).parse(row.state),
    differences,
    checkedAt: row.checkedAt,
    writtenAt: row.writtenAt,
  };
}

export async function saveHostConsent(
  tx: Tx,
  shop: ShopDomain,
  { state, differences, checkedAt, writtenAt }: HostConsent,
): Promise<void> {
  const json = differences.map(({ theirs, ...rest }) => ({
    ...rest,
    ...(theirs ? { theirs } : {}),
  }));
  const data = { state, differences: json, checkedAt, writtenAt };
  await tx.hostConsentState.upsert({ where: { shop }, create: { shop, ...data }, update: data });
}

/** One comparison at a time: two would report the same change twice. */
export async function lockHostConsent(tx: Tx, shop: ShopDomain): Promise<void> {
  const name = `host-consent:${shop}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}
