/** A host store as the app knows it, and the rules about being installed. */
import type { ShopDomain } from "~/lib/ids";

/** When the app came and went; host time, which no demo shifts. */
export interface InstallTimes {
  readonly installedAt: Date | null;
  readonly uninstalledAt: Date | null;
}

export interface ShopFacts extends InstallTimes {
  readonly shop: ShopDomain;
  readonly name: string | null;
  readonly primaryUrl: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** IANA name. */
  readonly timezone: string | null;
  readonly currency: string | null;
  readonly locale: string | null;
  readonly scopes: readonly string[];
  /** The id that metafields of this installation belong to. */
  readonly appInstallId: string | null;
}

/** A shop the app is installed in now. A row alone says nothing: webhooks make rows too. */
export function isLive({ installedAt, uninstalledAt }: InstallTimes): boolean {
  return installedAt !== null && uninstalledAt === null;
}

/** The list in the form the platform gives it: `read_orders,write_customers`. */
export function parseScopes(text: string): readonly string[] {
  const scopes = text.split(",").map((scope) => scope.trim());
  return [...new Set(scopes.filter((scope) => scope !== ""))].sort();
}

/** Whether a scope was granted. The platform lets who may write also read. */
export function grants(scopes: readonly string[], wanted: string): boolean {
  if (scopes.includes(wanted)) return true;
  return wanted.startsWith("read_") && scopes.includes(`write_${wanted.slice("read_".length)}`);
}

export function scopeChanges(
  before: readonly string[],
  after: readonly string[],
): { readonly added: string[]; readonly removed: string[] } {
  return {
    added: after.filter((scope) => !before.includes(scope)),
    removed: before.filter((scope) => !after.includes(scope)),
  };
}

/** Whether an uninstall is about the present installation or an earlier one. */
export function endsThisInstall(times: InstallTimes, uninstalledAt: Date | undefined): boolean {
  if (times.installedAt === null) return true;
  return uninstalledAt === undefined || uninstalledAt >= times.installedAt;
}

/**
 * forget: everything goes · older-install: meant for an installation before the present one ·
 * still-installed: as far as we know nobody has uninstalled, so the host has to be asked.
 */
export type RedactVerdict = "forget" | "older-install" | "still-installed";

/**
 * What a `shop/redact` may do. The platform sends it 48 hours after an uninstall, whether or not
 * the shop has installed again in the meantime: it must never wipe a living shop.
 */
export function judgeShopRedact(times: InstallTimes, triggeredAt: Date | undefined): RedactVerdict {
  if (!endsThisInstall(times, triggeredAt)) return "older-install";
  return isLive(times) ? "still-installed" : "forget";
}

export { requiredScopes, type ScopeReason } from "./scope-reasons";
