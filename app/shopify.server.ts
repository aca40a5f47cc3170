/**
 * The platform's own library, configured once: session tokens, token exchange, signatures.
 *
 * Built at first use, so that importing this module reads no environment.
 */
import "@shopify/shopify-app-remix/adapters/node";
import { LogSeverity } from "@shopify/shopify-api";
import { AppDistribution, shopifyApp } from "@shopify/shopify-app-remix/server";
import { env } from "./lib/env.server";
import { API_VERSION, logFromPlatform } from "./shopify/platform-api.server";
import { sessionStorage } from "./shopify/session-storage.server";

function requestedScopes(): string[] | undefined {
  const scopes = env()
    .SHOPIFY_SCOPES.split(",")
    .filter((scope) => scope.trim() !== "");
  return scopes.length > 0 ? scopes : undefined;
}

function createPlatform() {
  const scopes = requestedScopes();
  return shopifyApp({
    apiKey: env().SHOPIFY_API_KEY,
    apiSecretKey: env().SHOPIFY_API_SECRET,
    appUrl: env().APP_URL,
    apiVersion: API_VERSION,
    authPathPrefix: "/auth",
    sessionStorage,
    distribution: AppDistribution.AppStore,
    isEmbeddedApp: true,
    logger: { log: logFromPlatform, level: LogSeverity.Warning },
    ...(scopes ? { scopes } : {}),
    future: { unstable_newEmbeddedAuthStrategy: true, expiringOfflineAccessTokens: true },
  });
}

let builtPlatform: ReturnType<typeof createPlatform> | undefined;

/** Authentication of admin pages, and Admin API clients. */
export function platform(): ReturnType<typeof createPlatform> {
  return (builtPlatform ??= createPlatform());
}
