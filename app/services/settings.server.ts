/** What the settings page shows: the store's facts, the contact masked, and every permission. */
import { withShop } from "~/db.server";
import { neededScopes } from "~/domain/retention/model";
import { findShop, merchantContact } from "~/domain/shops/index.server";
import { grants, requiredScopes } from "~/domain/shops/model";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { maskEmail } from "~/lib/mask";

async function read(shop: ShopDomain) {
  const { facts, contact } = await withShop(shop, async (tx) => ({
    facts: await findShop(tx, shop),
    contact: await merchantContact(tx, shop),
  }));
  if (!facts) throw new AppError("not-found", `${shop} is not known here.`);
  const { name, primaryUrl, country, timezone, currency, installedAt, scopes } = facts;
  const isGranted = <Row extends { readonly scope: string }>(row: Row) => ({
    ...row,
    granted: grants(scopes, row.scope),
  });
  return {
    store: {
      ...{ name, shop, primaryUrl, country, currency, installedAt },
      timeZone: timezone ?? "UTC",
      contact: contact === undefined ? null : maskEmail(contact),
    },
    required: requiredScopes.map(isGranted),
    optional: neededScopes.map(isGranted),
  };
}

export function buildSettingsServices() {
  return { read };
}
