/**
 * The host's Admin API, one shop at a time, with typed operations and typed failures.
 *
 * Offline access: jobs and the storefront have no signed-in person. The platform's library refreshes
 * the expiring token; the session store sees to it that one process does so at a time.
 */
import { GraphqlQueryError, HttpThrottlingError } from "@shopify/shopify-api";
import { SessionNotFoundError } from "@shopify/shopify-app-remix/server";
import { setTimeout as sleep } from "node:timers/promises";
import type { RateLimit } from "~/domain/retention/model";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { platform } from "~/shopify.server";
import { CostPacer, costIn } from "./cost-pacer";
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

/** Over the rate limit, a call waits for the bucket so long in all; then it is given up. */
const LONGEST_WAIT_MS = 20_000;
/** Long work asks again what was answered by an error, so many times, after 0.2 s, 0.4 s, 0.8 s. */
const REPEATS = 3;
const REPEAT_AFTER_MS = 100;
/** Where the host does not say when there is room again. */
const SHORT_WAIT_MS = 500;

/**
 * `patient` is for long work: it waits for its turn before it asks, so that it is not refused and
 * leaves room for others (see CostPacer).
 */
export function hostClient(
  shop: ShopDomain,
  { patient = false }: { readonly patient?: boolean } = {},
): HostClient {
  const run: HostClient["run"] = (operation, variables) =>
    runOperation({ shop, patient }, operation, variables);
  return { shop, run };
}

/** What this process knows of the host's limit for a shop; undefined before the first answer. */
export function hostLimit(shop: ShopDomain): CostPacer["limit"] {
  return pacerOf(shop).limit;
}

/** The same in the words of the retention engine. */
export function shopLimit(shop: ShopDomain): RateLimit | undefined {
  const limit = hostLimit(shop);
  return limit && { maximum: limit.maximumAvailable, restoreRate: limit.restoreRate };
}

const pacers = new Map<ShopDomain, CostPacer>();

function pacerOf(shop: ShopDomain): CostPacer {
  let pacer = pacers.get(shop);
  if (!pacer) {
    pacer = new CostPacer({ now: () => performance.now(), sleep: (ms) => sleep(ms) });
    pacers.set(shop, pacer);
  }
  return pacer;
}

async function runOperation<Result, Variables>(
  { shop, patient }: { readonly shop: ShopDomain; readonly patient: boolean },
  operation: TypedOperation<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const graphql = await connect(shop);
  const pacer = pacerOf(shop);
  let repeats = 0;
  for (let waited = 0; ;) {
    const reserved = patient ? await pacer.reserve(operation.name) : 0;
    let answer: ReturnType<typeof costIn>;
    try {
      const response = await graphql(operation.text, { variables: variables as object });
      const { data, extensions } = await response.json();
      answer = costIn(extensions);
      if (!data)
        throw new AppError("host-unavailable", `${operation.name}: no data`, { retryable: true });
      return data as Result;
    } catch (error) {
      answer ??= costIn(extensionsOf(error));
      const failure = asAppError(operation.name, error);
      if (patient && mayRepeat(operation, failure) && ++repeats <= REPEATS) {
        await sleep(REPEAT_AFTER_MS * 2 ** repeats);
        continue;
      }
      if (failure.code !== "host-throttled" || waited >= LONGEST_WAIT_MS) throw failure;
      const pause = pauseAfter(answer);
      waited += pause;
      await sleep(pause);
    } finally {
      pacer.settle(operation.name, reserved, answer);
    }
  }
}

/** How long until a refused call has room. At least a little: the room may be taken by another. */
function pauseAfter(answer: ReturnType<typeof costIn>): number {
  if (!answer) return SHORT_WAIT_MS;
  const needed = (answer.requested ?? 0) - answer.status.currentlyAvailable;
  const wait = (needed / answer.status.restoreRate) * 1000;
  return Math.max(SHORT_WAIT_MS / 5, Math.min(wait, LONGEST_WAIT_MS));
}

/** Reading again changes nothing; whether a mutation was applied, its caller has to look. */
function mayRepeat<R, V>({ text }: TypedOperation<R, V>, failure: AppError): boolean {
  return failure.code === "host-unavailable" && text.trimStart().startsWith("query");
}

function extensionsOf(error: unknown): unknown {
  return error instanceof GraphqlQueryError ? error.body?.["extensions"] : undefined;
}

type Graphql = (
  query: string,
  options: { variables: object },
) => Promise<{ json(): Promise<{ data?: unknown; extensions?: unknown }> }>;

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
