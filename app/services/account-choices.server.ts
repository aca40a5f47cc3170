/** Wires customers' account choices to the host, and makes the secret of their forms. */
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { countAccountChoices, makeKeepChoices } from "~/domain/consent/index.server";
import { realNow } from "~/lib/clock.server";
import { env } from "~/lib/env.server";
import type { CustomerGid, ShopDomain } from "~/lib/ids";
import { accountHost } from "~/shopify/account-host.server";

const HOUR_MS = 3_600_000;
/** A page that was left open still works so long. */
const HOURS = 24;

export function buildAccountChoicesServices() {
  return { ...makeKeepChoices(accountHost), formToken, isFormToken, count: countAccountChoices };
}

/**
 * A form on another site can be posted by a logged-in customer's browser: what it can't have is this
 * text, which only our own page holds.
 */
function formToken(shop: ShopDomain, customer: CustomerGid): string {
  return tokenOf(shop, customer, hourNow());
}

function isFormToken(shop: ShopDomain, customer: CustomerGid, given: string): boolean {
  const now = hourNow();
  return Array.from({ length: HOURS }, (_, back) => tokenOf(shop, customer, now - back)).some(
    (good) =>
      good.length === given.length && timingSafeEqual(Buffer.from(good), Buffer.from(given)),
  );
}

function tokenOf(shop: ShopDomain, customer: CustomerGid, hour: number): string {
  const { SHOPIFY_API_SECRET } = env();
  const key = Buffer.from(hkdfSync("sha256", SHOPIFY_API_SECRET, "", "kept choice forms 1", 32));
  return createHmac("sha256", key).update([shop, customer, hour].join("\n")).digest("hex");
}

function hourNow(): number {
  return Math.floor(realNow().getTime() / HOUR_MS);
}
