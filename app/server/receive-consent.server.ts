/**
 * The one receiver of the banner's beacons, called before Remix: a sale day has thousands a second.
 *
 * 204 means that the decision is durable, in the log's chain and counted. What is no decision gets a
 * problem document; nothing of what was sent is repeated in it.
 */
import { recordDecision } from "~/domain/consent/index.server";
import { recordSecurityEvent } from "~/domain/security/index.server";
import type { Door } from "~/domain/security/model";
import { realNow } from "~/lib/clock.server";
import { env } from "~/lib/env.server";
import { customerGid, type ShopDomain } from "~/lib/ids";
import { logger } from "~/lib/logger.server";
import { buildLimitsServices } from "~/services/limits.server";
import { createSignedQueries } from "~/shopify/signed-query.server";
import type { RawHeaders } from "~/shopify/webhook-request.server";

/** A decision has about 500 bytes. */
export const MOST_BEACON_BYTES = 4096;

export interface RawBeacon {
  readonly method: string;
  /** The query of the address, with the host's signature in it. */
  readonly query: string;
  readonly headers: RawHeaders;
  /** "too-large" when reading was stopped. */
  readonly body: Buffer | "too-large";
}

export interface BeaconAnswer {
  readonly status: number;
  readonly body?: string;
  readonly headers: Readonly<Record<string, string>>;
}

const limits = buildLimitsServices();

let signedQueries: ReturnType<typeof createSignedQueries> | undefined;

function readQuery() {
  return (signedQueries ??= createSignedQueries(env().SHOPIFY_API_SECRET));
}

/** Answers one beacon. Never throws: what the database refuses to take is a 503. */
export async function receiveConsent(beacon: RawBeacon): Promise<BeaconAnswer> {
  if (beacon.method !== "POST") {
    return problem(
      405,
      { title: "Method not allowed", detail: "Decisions are posted" },
      { Allow: "POST" },
    );
  }
  const { shop, isProved, customer } = readQuery()(beacon.query, { now: realNow() });
  try {
    if (!shop || !isProved) return await refuseUnsigned(beacon, shop);
    return await takeSigned(beacon, { shop, customer });
  } catch (error) {
    logger().error({ err: error, shop }, "decision not stored");
    const answer = { title: "Not recorded", detail: "Try again in a moment." };
    return problem(503, answer, { "Retry-After": "10" });
  }
}

async function takeSigned(
  { headers, body }: RawBeacon,
  { shop, customer }: { readonly shop: ShopDomain; readonly customer: string },
): Promise<BeaconAnswer> {
  const wait = await knock("consent", headers, shop);
  if (wait > 0) return tooMany(wait);
  if (body === "too-large" || body.length > MOST_BEACON_BYTES) {
    const answer = { title: "Too large", detail: `At most ${MOST_BEACON_BYTES} bytes` };
    return problem(413, answer, { Connection: "close" });
  }
  const outcome = await recordDecision({
    shop,
    body: parseJson(body.toString()),
    customerGid: /^\d+$/.test(customer) ? customerGid(customer) : undefined,
    userAgent: headerText(headers, "user-agent"),
  });
  switch (outcome.kind) {
    case "recorded":
      return { status: 204, headers: { "Cache-Control": "no-store" } };
    case "unknown-shop":
      return problem(404, { title: "Not found", detail: "This store does not use the app." });
    case "refused":
      return problem(outcome.code === "malformed" ? 400 : 422, {
        title: `Not recorded: ${outcome.code}`,
        detail: outcome.why,
      });
  }
}

async function refuseUnsigned(
  { headers }: RawBeacon,
  claimed: ShopDomain | undefined,
): Promise<BeaconAnswer> {
  const detail = { claimed: claimed ?? "none" };
  await recordSecurityEvent({ kind: "proxy-bad-signature", detail });
  const wait = await knock("refused", headers);
  if (wait > 0) return tooMany(wait);
  return problem(400, { title: "Not signed", detail: "This address works inside a store only." });
}

function knock(door: Door, headers: RawHeaders, shop?: ShopDomain): Promise<number> {
  return limits.knock({
    door,
    headers: { get: (name) => headerText(headers, name) },
    ...(shop ? { shop, viaHost: true } : {}),
  });
}

function headerText(headers: RawHeaders, name: string): string | null {
  const value = headers[name];
  return typeof value === "string" ? value : (value?.join(", ") ?? null);
}

function tooMany(seconds: number): BeaconAnswer {
  const answer = { title: "Too many requests", detail: `Try again in ${seconds} s.` };
  return problem(429, answer, { "Retry-After": String(seconds) });
}

/** A problem document (RFC 9457). */
function problem(
  status: number,
  said: { readonly title: string; readonly detail: string },
  headers: Readonly<Record<string, string>> = {},
): BeaconAnswer {
  return {
    status,
    body: JSON.stringify({ type: "about:blank", status, ...said }),
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...headers,
    },
  };
}

/** What is no JSON is not what is expected, and refused as that. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
