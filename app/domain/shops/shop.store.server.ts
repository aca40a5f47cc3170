/** Rows of `Shop`: what the app knows of a store and whether it is installed there. */
import type { Tx } from "~/db.server";
import { ensureShopKeys, openField, sealField } from "~/domain/protection/index.server";
import { domainNow } from "~/lib/clock.server";
import { shopDomain, type ShopDomain } from "~/lib/ids";
import { parseScopes, type InstallTimes, type ShopFacts } from "./model";
import type { HostShop } from "./ports";

const factColumns = {
  shop: true,
  name: true,
  primaryUrl: true,
  country: true,
  timezone: true,
  currency: true,
  locale: true,
  scopes: true,
  appInstallId: true,
  installedAt: true,
  uninstalledAt: true,
} as const;

/** Makes the shop known, with its keys, and says nothing of an install. Idempotent. */
export async function ensureShop(tx: Tx, shop: ShopDomain): Promise<void> {
  await tx.$executeRaw`INSERT INTO "Shop" (shop, "createdAt") VALUES (${shop}, ${domainNow()}) ON CONFLICT DO NOTHING`;
  await ensureShopKeys(tx, shop);
}

export async function findShop(tx: Tx, shop: ShopDomain): Promise<ShopFacts | undefined> {
  const row = await tx.shop.findUnique({ where: { shop }, select: factColumns });
  return row ? { ...row, shop: shopDomain(row.shop), scopes: parseScopes(row.scopes) } : undefined;
}

/**
 * Marks the shop installed. False when it already was: of two first visits at once, one installs.
 */
export async function markInstalled(
  tx: Tx,
  shop: ShopDomain,
  { at, scopes }: { readonly at: Date; readonly scopes: readonly string[] },
): Promise<boolean> {
  const { count } = await tx.shop.updateMany({
    where: { shop, OR: [{ installedAt: null }, { uninstalledAt: { not: null } }] },
    data: { installedAt: at, uninstalledAt: null, scopes: scopes.join(",") },
  });
  return count > 0;
}

/** Locks the shop's row and answers when the app came and went; undefined for an unknown shop. */
export async function lockInstallTimes(
  tx: Tx,
  shop: ShopDomain,
): Promise<InstallTimes | undefined> {
  await tx.$queryRaw`SELECT shop FROM "Shop" WHERE shop = ${shop} FOR UPDATE`;
  const row = await tx.shop.findUnique({
    where: { shop },
    select: { installedAt: true, uninstalledAt: true },
  });
  return row ?? undefined;
}

/** Marks the shop uninstalled; its tokens are worthless from now on, and go. */
export async function markUninstalled(tx: Tx, shop: ShopDomain, at: Date): Promise<void> {
  await tx.shop.update({ where: { shop }, data: { uninstalledAt: at, scopes: "" } });
  await tx.hostSession.deleteMany({ where: { shop } });
}

export async function saveScopes(
  tx: Tx,
  shop: ShopDomain,
  scopes: readonly string[],
): Promise<void> {
  await tx.shop.update({ where: { shop }, data: { scopes: scopes.join(",") } });
}

export async function saveHostFacts(tx: Tx, shop: ShopDomain, host: HostShop): Promise<void> {
  await tx.shop.update({
    where: { shop },
    data: {
      name: host.name,
      contactEmail: await sealField(tx, contactPlace(shop), host.contactEmail),
      primaryUrl: host.primaryUrl,
      country: host.country,
      timezone: host.timezone,
      currency: host.currency,
      appInstallId: host.appInstallId,
      refreshedAt: domainNow(),
    },
  });
}

/** Where notices to the merchant go; undefined until the host has been asked. */
export async function merchantContact(tx: Tx, shop: ShopDomain): Promise<string | undefined> {
  const row = await tx.shop.findUnique({ where: { shop }, select: { contactEmail: true } });
  if (!row?.contactEmail) return undefined;
  return openField(tx, contactPlace(shop), row.contactEmail);
}

function contactPlace(shop: ShopDomain) {
  return { shop, model: "Shop", field: "contactEmail", row: shop } as const;
}
