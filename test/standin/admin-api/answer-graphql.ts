import { execute, GraphQLError, type ExecutionResult } from "graphql";
import { findToken } from "../auth/tokens";
import type { RecordedCall } from "../call-log";
import { DropConnection } from "../http/serve";
import { json } from "../http/json";
import type { Standin } from "../standin";
import { tallyOf } from "../write-tally";
import { Bucket, DEFAULT_BUCKET } from "./bucket";
import { newCall, type Call } from "./call";
import { costOf } from "./cost";
import { prepare, type PreparedOperation } from "./prepare";
import { resolveField, resolveType } from "./resolve-field";
import { adminSchema } from "./schema";
import { isUnknownToStandin } from "./unknown-to-standin";
import { userErrorsIn } from "./user-errors-in";

const buckets = new WeakMap<object, Bucket>();

/** `POST /admin/api/<version>/graphql.json`. */
export async function answerGraphql(request: Request, standin: Standin): Promise<Response> {
  const shop = standin.shopOf(request, new URL(request.url));
  const record = emptyRecord(shop.domain);
  const { latencyMs } = standin.faults.settings;
  if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs));
  const response = await answer();
  standin.calls.add({ ...record, status: response.status });
  const applied = record.kind === "mutation" && response.ok;
  const { faults } = standin;
  const lost =
    applied &&
    (faults.losesReplyOf(record.operation) ||
      faults.strikes("dropApiReplies") ||
      faults.hits("dropReplyRate"));
  if (lost) throw new DropConnection();
  return response;

  async function answer(): Promise<Response> {
    const token = findToken(shop, request.headers.get("x-shopify-access-token") ?? "");
    if (!token) return refuse(record, 401, UNAUTHORIZED);
    if (standin.faults.hits("errorRate")) return refuse(record, 500, "Internal Server Error");
    const body = readBody(await request.text());
    if (!body) return refuse(record, 400, "The body must be JSON with a query");
    const admin = adminSchema(standin.options.apiVersion);
    const prepared = prepare(admin, body.query, body.operationName);
    if ("errors" in prepared) return answerErrors(record, prepared.errors);
    const call = newCall({
      standin,
      admin,
      shop,
      token,
      resolve: { field: resolveField, type: resolveType },
    });
    return run(call, prepared, { variables: body.variables ?? {}, record });
  }
}

const UNAUTHORIZED = "[API] Invalid API key or access token (unrecognized login or wrong password)";

interface Run {
  variables: Record<string, unknown>;
  record: RecordedCall;
}

async function run(
  call: Call,
  prepared: PreparedOperation,
  { variables, record }: Run,
): Promise<Response> {
  const { operation, document, name, ...uses } = prepared;
  const { schema } = call.admin;
  const requested = costOf(schema, document, { operation, variables });
  Object.assign(record, { ...uses, operation: name, kind: operation.operation });
  record.requestedCost = requested;
  const refusal = throttle(call, requested);
  if (refusal) return answerErrors(record, [refusal.error], refusal.extensions);
  const result = await execute({
    schema,
    document,
    variableValues: variables,
    operationName: operation.name?.value ?? null,
    contextValue: call,
    fieldResolver: resolveField,
    typeResolver: resolveType,
  });
  const actual = costOf(schema, document, { operation, variables, data: result.data ?? {} });
  const bucket = bucketOf(call);
  bucket.giveBack(requested - actual);
  record.actualCost = actual;
  const tally = tallyOf(call.shop);
  tally.points += actual;
  tally.calls += 1;
  record.errors = (result.errors ?? []).map(({ message }) => message);
  record.userErrors = userErrorsIn(result.data);
  record.ok = record.errors.length === 0 && record.userErrors.length === 0;
  return answerResult(call, result, { requested, actual });
}

function throttle(call: Call, requested: number) {
  const { settings } = call.standin.faults;
  const bucket = bucketOf(call);
  bucket.resize(typeof settings.throttle === "object" ? settings.throttle : DEFAULT_BUCKET);
  const cost = (actual: null) => ({
    cost: {
      requestedQueryCost: requested,
      actualQueryCost: actual,
      throttleStatus: bucket.status(),
    },
  });
  const { maximumQueryCost } = settings.switches;
  if (requested > maximumQueryCost) {
    const message = `Query cost is ${requested}, which exceeds the single query max cost limit (${maximumQueryCost}).`;
    return { error: coded(message, "MAX_COST_EXCEEDED"), extensions: cost(null) };
  }
  if (call.standin.faults.strikes("throttle") || !bucket.take(requested)) {
    return { error: coded("Throttled", "THROTTLED"), extensions: cost(null) };
  }
  return undefined;
}

function bucketOf(call: Call): Bucket {
  let bucket = buckets.get(call.shop);
  if (!bucket) {
    bucket = new Bucket(DEFAULT_BUCKET);
    buckets.set(call.shop, bucket);
  }
  return bucket;
}

function answerResult(
  call: Call,
  result: ExecutionResult,
  cost: { requested: number; actual: number },
): Response {
  const gaps = (result.errors ?? []).filter(isUnknownToStandin);
  for (const gap of gaps) console.error(`${gap.message} (${gap.path?.join(".") ?? ""})`);
  const throttleStatus = bucketOf(call).status();
  const extensions = {
    cost: { requestedQueryCost: cost.requested, actualQueryCost: cost.actual, throttleStatus },
  };
  const bug = (result.errors ?? []).find(
    ({ originalError }) => originalError && !(originalError instanceof GraphQLError),
  );
  if (bug) console.error("stand-in:", bug.originalError);
  // A gap or a bug of the stand-in must not look like an answer of the platform.
  const status = gaps.length > 0 || bug ? 501 : 200;
  return json({ ...result, extensions }, { status, headers: versionHeader(call) });
}

function versionHeader({ standin }: Call): Record<string, string> {
  return { "x-shopify-api-version": standin.options.apiVersion };
}

function answerErrors(
  record: RecordedCall,
  errors: readonly GraphQLError[],
  extensions?: object,
): Response {
  record.errors = errors.map(({ message }) => message);
  return json({ errors, ...(extensions && { extensions }) });
}

function refuse(record: RecordedCall, status: number, message: string): Response {
  record.errors = [message];
  return json({ errors: message }, { status });
}

function coded(message: string, code: string): GraphQLError {
  const documentation = "https://shopify.dev/api/usage/rate-limits";
  return new GraphQLError(message, { extensions: { code, documentation } });
}

interface Body {
  query: string;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
}

function readBody(text: string): Body | undefined {
  try {
    const body = JSON.parse(text) as Partial<Body>;
    return typeof body.query === "string" ? { ...body, query: body.query } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function emptyRecord(shop: string): RecordedCall {
  return {
    at: new Date().toISOString(),
    shop,
    operation: "",
    kind: "unparsed",
    status: 0,
    ok: false,
    requestedCost: null,
    actualCost: null,
    scopesUsed: [],
    protectedData: [],
    deprecatedFields: [],
    errors: [],
    userErrors: [],
  };
}
