/**
 * The host's Admin API, one shop at a time, with typed operations and typed failures.
 *
 * Offline access: jobs and the storefront have no signed-in person. The platform's library refreshes
 * the expiring token; the session store sees to it that one process does so at a time.
 */
import { GraphqlQueryError, HttpThrottlingError } from "@shopify/shopify-api";
import { SessionNotFoundError } from "@shopify/shopify-app-remix/server";
import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { platform } from "~/shopify.server";
import { responseStatus } from "./response-status";
import type { TypedOperation } from "./typed-operation";

export interface HostClient {
  readonly shop: ShopDomain;
  /**
   * Sends one operation. Throws `scope-missing` (the message names what is missing),
   * `host-throttled` after waiting a while, `host-unavailable` (retryable) and `host-refused`.
   */
  run<Result, Variables>(
    operation: TypedOperation<Result, Variables>,
    variables: Variables,
  ): Promise<Result>;
}

const THROTTLE_TRIES = 6;

export function hostClient(shop: ShopDomain): HostClient {
  return { shop, run: (operation, variables) => runOperation(shop, operation, variables) };
}

async function runOperation<Result, Variables>(
  shop: ShopDomain,
  operation: TypedOperation<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const graphql = await connect(shop);
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await graphql(operation.text, { variables: variables as object });
      const { data } = await response.json();
      if (!data)
        throw new AppError("host-unavailable", `${operation.name}: no data`, { retryable: true });
      return data as Result;
    } catch (error) {
      const failure = asAppError(operation.name, error);
      if (failure.code !== "host-throttled" || attempt >= THROTTLE_TRIES) throw failure;
      await sleep(500 * attempt); // the bucket refills steadily: waiting a little is enough
    }
  }
}

type Graphql = (
  query: string,
  options: { variables: object },
) => Promise<{ json(): Promise<{ data?: unknown }> }>;

async function connect(shop: ShopDomain): Promise<Graphql> {
  try {
    const { admin } = await platform().unauthenticated.admin(shop);
    return admin.graphql;
  } catch (error) {
    if (error instanceof SessionNotFoundError) {
      throw new AppError("host-refused", `${shop} has no access token: open the app once.`, {
        cause: error,
      });
    }
    throw asAppError("token", error);
  }
}

function asAppError(operation: string, error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof Response) {
    const retryable = error.status >= 500 || error.status === 429;
    return new AppError(
      retryable ? "host-unavailable" : "host-refused",
      `${operation}: the host answered ${error.status}`,
      { retryable },
    );
  }
  if (error instanceof HttpThrottlingError) {
    return new AppError("host-throttled", `${operation}: over the rate limit`, {
      retryable: true,
      cause: error,
    });
  }
  if (error instanceof GraphqlQueryError) return fromGraphqlErrors(operation, error);
  const status = responseStatus(error);
  if (status !== undefined && status < 500) {
    return new AppError("host-refused", `${operation}: the host answered ${status}`, {
      cause: error,
    });
  }
  return new AppError("host-unavailable", `${operation}: the host could not be reached`, {
    retryable: true,
    cause: error,
  });
}

/** The platform reports throttling and missing scopes as GraphQL errors with a code. */
function fromGraphqlErrors(operation: string, error: GraphqlQueryError): AppError {
  const text = JSON.stringify(error.body?.errors ?? error.body ?? "");
  if (text.includes("THROTTLED")) {
    return new AppError("host-throttled", `${operation}: over the rate limit`, {
      retryable: true,
      cause: error,
    });
  }
  if (text.includes("ACCESS_DENIED") || text.includes("Access denied")) {
    const scope = /`(\w+)` access scope/.exec(text)?.[1];
    return new AppError(
      "scope-missing",
      `${operation} needs ${scope ?? "an access scope"} that this shop has not granted`,
      { cause: error },
    );
  }
  return new AppError("host-refused", `${operation}: the host refused the operation`, {
    cause: error,
  });
}
