import { randomBytes } from "node:crypto";
import type { IssuedToken, ShopState, StaffMember } from "../state/shop-state";
import type { Switches } from "../switches";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Lifetimes of the platform's tokens, in milliseconds of real time. */
export const LIFETIME = {
  offline: HOUR,
  refresh: 90 * DAY,
  online: DAY - 1000,
  retry: HOUR,
  longestRetry: 30 * DAY,
};

const KEPT = 200;

export function issueOfflineToken(shop: ShopState, expiring: boolean): IssuedToken {
  const now = Date.now();
  return keep(shop, {
    accessToken: secret("shpat"),
    kind: "offline",
    scopes: [...shop.install.grantedScopes],
    expiresAt: expiring ? now + LIFETIME.offline : null,
    refreshToken: expiring ? secret("shprt") : null,
    refreshExpiresAt: expiring ? now + LIFETIME.refresh : null,
    replacedAt: null,
    replaces: null,
    revoked: false,
    staffId: null,
  });
}

export function issueOnlineToken(shop: ShopState, staff: StaffMember): IssuedToken {
  return keep(shop, {
    accessToken: secret("shpua"),
    kind: "online",
    scopes: scopesOf(shop, staff),
    expiresAt: Date.now() + LIFETIME.online,
    refreshToken: null,
    refreshExpiresAt: null,
    replacedAt: null,
    replaces: null,
    revoked: false,
    staffId: staff.id,
  });
}

/** What a person may do with the app: never more than the shop granted. */
export function scopesOf(shop: ShopState, staff: StaffMember): string[] {
  const { grantedScopes } = shop.install;
  if (staff.owner) return [...grantedScopes];
  return grantedScopes.filter((scope) => staff.scopesOfUser.includes(scope));
}

/**
 * Trades a refresh token for a new pair; null when it is wrong, expired or retired.
 *
 * A token that was used works again until its replacement is used (at most 30 days), so that an
 * app can recover from a lost reply: shopify.dev changelog, "More resilient refreshes for expiring
 * offline access tokens", August 2026. Before, it was an hour.
 */
export function refresh(
  shop: ShopState,
  refreshToken: string,
  retry: Switches["refreshTokenRetry"],
): IssuedToken | null {
  const used = shop.install.tokens.find((token) => token.refreshToken === refreshToken);
  const now = Date.now();
  if (!used || used.revoked || (used.refreshExpiresAt ?? 0) <= now) return null;
  if (used.replacedAt !== null && !mayRetry(used.replacedAt, now, retry)) return null;
  retire(shop, used.replaces);
  used.replacedAt ??= now;
  const issued = issueOfflineToken(shop, true);
  issued.replaces = refreshToken;
  return issued;
}

/** The token of an Admin API call; undefined when the platform would answer 401. */
export function findToken(shop: ShopState, accessToken: string): IssuedToken | undefined {
  const token = shop.install.tokens.find((each) => each.accessToken === accessToken);
  if (!token || token.revoked || !shop.install.installed) return undefined;
  return token.expiresAt === null || token.expiresAt > Date.now() ? token : undefined;
}

export function revokeAll(shop: ShopState): void {
  for (const token of shop.install.tokens) token.revoked = true;
}

function mayRetry(usedAt: number, now: number, retry: Switches["refreshTokenRetry"]): boolean {
  if (retry === "never") return false;
  return now - usedAt < (retry === "60-minutes" ? LIFETIME.retry : LIFETIME.longestRetry);
}

/** Using a refresh token proves that its reply arrived: the one before it is of no use any more. */
function retire(shop: ShopState, refreshToken: string | null): void {
  if (refreshToken === null) return;
  for (const token of shop.install.tokens) {
    if (token.refreshToken === refreshToken) token.refreshExpiresAt = 0;
  }
}

function keep(shop: ShopState, token: IssuedToken): IssuedToken {
  shop.install.tokens = [...shop.install.tokens.slice(-KEPT), token];
  return token;
}

function secret(prefix: string): string {
  return `${prefix}_${randomBytes(16).toString("hex")}`;
}
