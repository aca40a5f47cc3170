/** Wires the limits of public doors to the database, the installation's key and the proxies in front. */
import { hkdfSync } from "node:crypto";
import { countersDatabase } from "~/db.server";
import { createLimiter, recordSecurityEvent, type Limiter } from "~/domain/security/index.server";
import { clientAddress, PEER_HEADER, scaledFigures, type Door } from "~/domain/security/model";
import { env } from "~/lib/env.server";
import type { ShopDomain } from "~/lib/ids";
import { logger } from "~/lib/logger.server";

/**
 * The host's proxy appends the visitor's address and our own front then appends the host's. One
 * place for what was read second-hand: https://shopify.dev/docs/apps/build/online-store/app-proxies
 */
const HOST_PROXY_HOPS = 1;

export interface DoorKnock {
  readonly door: Door;
  readonly headers: Pick<Headers, "get">;
  /** Only a shop that the sender has proved. */
  readonly shop?: ShopDomain;
  readonly subject?: string | undefined;
  /** True for what the host forwarded, and signed. */
  readonly viaHost?: boolean;
}

let limiter: Limiter | undefined;

/** Every process of an installation derives the same key, which is stored nowhere. */
function sharedLimiter(): Limiter {
  return (limiter ??= makeLimiter());
}

function makeLimiter(): Limiter {
  const { SHOPIFY_API_SECRET, RATE_LIMIT_FACTOR } = env();
  const key = Buffer.from(hkdfSync("sha256", SHOPIFY_API_SECRET, "", "kept rate limits 1", 32));
  const figures = scaledFigures(RATE_LIMIT_FACTOR);
  return createLimiter({ database: countersDatabase, key, figures });
}

/** Counts one knock. Seconds until the next is welcome; 0 when this one is. */
async function knock({ door, headers, shop, subject, viaHost }: DoorKnock): Promise<number> {
  const address = clientAddress({
    forwardedFor: headers.get("x-forwarded-for"),
    peer: headers.get(PEER_HEADER),
    trustedHops: env().TRUSTED_PROXY_HOPS + (viaHost ? HOST_PROXY_HOPS : 0),
  });
  try {
    const seconds = await sharedLimiter().take(door, { shop, subject, address });
    if (seconds > 0) {
      await recordSecurityEvent({
        kind: "limit-reached",
        ...(shop ? { shop } : {}),
        detail: { door },
      });
    }
    return seconds;
  } catch (error) {
    // A counter that fails must not close the shop's privacy pages; the log says so.
    logger().error({ err: error, door }, "a knock could not be counted");
    return 0;
  }
}

export function buildLimitsServices() {
  return { knock };
}
