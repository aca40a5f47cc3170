import type { GraphqlClient, Session, Shopify } from "@shopify/shopify-api";
import { standinForTests, type StandinForTests } from "../../setup/standin-in-process";

export const SHOP = "lumen-home.myshopify.com";

/** The platform's real client library, talking to a stand-in of its own through the preload. */
export interface LibraryUnderTest {
  standin: StandinForTests;
  api: Shopify;
  /** Grants exactly these scopes and exchanges a session token for an offline token. */
  install(scopes: string[]): Promise<Session>;
  exchange(): Promise<Session>;
  client(session: Session): GraphqlClient;
  /** Data of an operation; throws what the library throws. */
  ask<T>(session: Session, query: string, variables?: Record<string, unknown>): Promise<T>;
  stop(): Promise<void>;
}

export async function startLibrary(options?: {
  orders?: number;
  appUrl?: string;
}): Promise<LibraryUnderTest> {
  // Its default is one literal address, which is all its type then allows.
  const standin = await standinForTests(options as Parameters<typeof standinForTests>[0]);
  // Imported only now: the library keeps the fetch it finds.
  await import("@shopify/shopify-api/adapters/node");
  const { shopifyApi, ApiVersion, LogSeverity, RequestedTokenType } =
    await import("@shopify/shopify-api");
  const { apiKey, apiSecret } = standin.standin.options;
  const api = shopifyApi({
    apiKey,
    apiSecretKey: apiSecret,
    apiVersion: ApiVersion.July26,
    hostName: "localhost",
    isEmbeddedApp: true,
    logger: { level: LogSeverity.Error },
  });
  const exchange = async () => {
    const { token } = await standin.control<{ token: string }>("session-token", {});
    const { session } = await api.auth.tokenExchange({
      shop: SHOP,
      sessionToken: token,
      requestedTokenType: RequestedTokenType.OfflineAccessToken,
      expiring: true,
    });
    return session;
  };
  const client = (session: Session) => new api.clients.Graphql({ session });
  return {
    standin,
    api,
    exchange,
    install: async (scopes) => {
      await standin.control("install", { onlyScopes: scopes });
      return exchange();
    },
    client,
    ask: async <T>(session: Session, query: string, variables = {}) => {
      const answer = await client(session).request<T>(query, { variables });
      return answer.data as T;
    },
    stop: () => standin.stop(),
  };
}
