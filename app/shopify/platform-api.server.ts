/** The lower level of the platform's library: signatures and token refresh. */
import "@shopify/shopify-api/adapters/node";
import { LogSeverity, shopifyApi, type ApiVersion } from "@shopify/shopify-api";
import { setAbstractFetchFunc } from "@shopify/shopify-api/runtime";
import { env } from "~/lib/env.server";
import { logger } from "~/lib/logger.server";

/** The Admin API version everything is written and checked against. */
export const API_VERSION = "2026-07" as ApiVersion;

/** A call to the host that hangs longer is given up: whoever made it holds a claim or a lock. */
const HOST_TIMEOUT_MS = 30_000;

// The library sets no limit of its own.
setAbstractFetchFunc((input, init) =>
  fetch(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(HOST_TIMEOUT_MS) }),
);

/** The library's messages go through our logger, which scrubs them. */
export function logFromPlatform(severity: LogSeverity, message: string): void {
  if (severity === LogSeverity.Error) logger().error({ source: "shopify" }, message);
  else if (severity === LogSeverity.Warning) logger().warn({ source: "shopify" }, message);
  else logger().debug({ source: "shopify" }, message);
}

function create() {
  return shopifyApi({
    apiKey: env().SHOPIFY_API_KEY,
    apiSecretKey: env().SHOPIFY_API_SECRET,
    hostName: new URL(env().APP_URL).host,
    apiVersion: API_VERSION,
    isEmbeddedApp: true,
    logger: { log: logFromPlatform, level: LogSeverity.Warning },
  });
}

let built: ReturnType<typeof create> | undefined;

export function platformApi(): ReturnType<typeof create> {
  return (built ??= create());
}
