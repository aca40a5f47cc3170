import { numberOfGid } from "../admin-api/gid";
import { samplePayload } from "../webhooks/payloads/sample-payload";
import type { Standin } from "../standin";
import type { ShopState } from "../state/shop-state";
import { revokeAll, scopesOf } from "./tokens";

const DAY = 86_400_000;
const REDACT_AFTER_MS = 2 * DAY;

/** Installs the app as the merchant's click does: scopes of the configuration, no webhook. */
export function installApp(standin: Standin, shop: ShopState, extraScopes: string[]): void {
  const { install } = shop;
  install.grantedScopes = [...new Set([...standin.appConfig().scopes, ...extraScopes])];
  if (!install.installed) install.installedAt = standin.clock.now().toISOString();
  install.installed = true;
  install.uninstalledAt = null;
  standin.save();
}

/**
 * Uninstalls the app: every token is dead at once, what the app kept on its installation goes,
 * app/uninstalled is sent, and shop/redact follows 48 hours later.
 */
export async function uninstallApp(standin: Standin, shop: ShopState) {
  const { install } = shop;
  const now = standin.clock.now();
  revokeAll(shop);
  install.installed = false;
  install.uninstalledAt = now.toISOString();
  install.grantedScopes = [];
  install.webhooks = [];
  install.shopRedactAt = new Date(now.getTime() + REDACT_AFTER_MS).toISOString();
  delete shop.metafields[install.installationId];
  for (const theme of shop.themes) delete theme.settingsData.current.blocks;
  standin.save();
  const payload = samplePayload(shop, "app/uninstalled", { number: 0, now });
  return standin.sendWebhook({ topic: "app/uninstalled", shop: shop.domain, payload });
}

/** Grants or takes away scopes of an installed app and tells it: app/scopes_update. */
export function changeScopes(standin: Standin, shop: ShopState, scopes: string[]): void {
  const previous = shop.install.grantedScopes;
  shop.install.grantedScopes = [...new Set(scopes)];
  const { grantReachesOldTokens } = standin.faults.settings.switches;
  for (const token of shop.install.tokens) {
    const staff = shop.staff.find(({ id }) => id === token.staffId);
    token.scopes = grantReachesOldTokens
      ? staff
        ? scopesOf(shop, staff)
        : [...shop.install.grantedScopes]
      : token.scopes.filter((scope) => scopes.includes(scope));
  }
  standin.save();
  standin.announce(shop, "app/scopes_update", {
    id: 4_000_001,
    shop_id: numberOfGid(shop.id),
    previous,
    current: shop.install.grantedScopes,
    updated_at: standin.clock.now().toISOString(),
  });
}
