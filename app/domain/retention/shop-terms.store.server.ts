/** What limits and minimums depend on besides the order: country, financial year, zones, VAT. */
import { z } from "zod";
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { CALENDAR_YEAR } from "./limit";
import type { ShopTerms } from "./minimum-set";

/** What the merchant says in the settings of retention. */
export const savedTermsSchema = z.object({
  financialYear: z.object({
    month: z.number().int().min(1).max(12),
    /** No later than the 28th, so that every year has it. */
    day: z.number().int().min(1).max(28),
  }),
  /** Null: not answered; then its minimum counts. */
  oneStopShop: z.boolean().nullable(),
});
export type SavedTerms = z.infer<typeof savedTermsSchema>;

export async function savedTerms(tx: Tx, shop: ShopDomain): Promise<SavedTerms> {
  const row = await tx.shop.findUnique({ where: { shop }, select: { settings: true } });
  const { settings } = row ?? {};
  const usual = { financialYear: CALENDAR_YEAR, oneStopShop: null };
  const schema = z.object({ retention: savedTermsSchema.catch(usual) });
  return schema.catch({ retention: usual }).parse(settings).retention;
}

export async function saveTerms(tx: Tx, shop: ShopDomain, terms: SavedTerms): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Shop" SET settings = jsonb_set(settings, '{retention}', ${JSON.stringify(terms)}::jsonb)
     WHERE shop = ${shop}`;
}

/**
 * The terms that the engine judges by. A shop that has moved keeps the zones of its earlier rules: the
 * latest end of a minimum counts.
 */
export async function shopTerms(tx: Tx, shop: ShopDomain): Promise<ShopTerms> {
  const row = await tx.shop.findUnique({
    where: { shop },
    select: { country: true, timezone: true },
  });
  const zones = await tx.$queryRaw<{ zone: string }[]>`
    SELECT DISTINCT definition->>'zone' AS zone FROM "RetentionRule"
     WHERE shop = ${shop} AND definition->>'zone' IS NOT NULL ORDER BY 1`;
  const all = [row?.timezone ?? "UTC", ...zones.map(({ zone }) => zone)];
  return {
    country: row?.country ?? null,
    zones: [...new Set(all)],
    ...(await savedTerms(tx, shop)),
  };
}
