import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { StandinContext } from "../context";
import { scriptJson } from "../pages/html";
import type { VisitorConsent } from "../state/shop-state";
import { rulesFor } from "./regions";
import type { Visit } from "./visit";

/** Addresses of the stand-in for the platform's consent API. */
export const CUSTOMER_PRIVACY_SCRIPT = "/_standin/customer-privacy.js";
export const CONSENT_ENDPOINT = "/_standin/consent";

type Purpose = "analytics" | "marketing" | "preferences" | "sale_of_data";
type Answer = "yes" | "no" | "";
const MAX_DELAY_MS = 30_000;

/** What the visitor has decided so far; "" where they never did. */
export function currentConsent(visit: Visit): Record<Purpose, Answer> {
  const given = latestConsent(visit)?.purposes ?? {};
  const answer = (purpose: Purpose): Answer => {
    const value = given[purpose];
    if (value === undefined || value === "") return "";
    return value === true || value === "yes" ? "yes" : "no";
  };
  return {
    analytics: answer("analytics"),
    marketing: answer("marketing"),
    preferences: answer("preferences"),
    sale_of_data: answer("sale_of_data"),
  };
}

/** The script behind `Shopify.loadFeatures`, with this visitor's state; `?delay=ms&block=1`. */
export async function customerPrivacyScript(visit: Visit): Promise<Response> {
  if (visit.url.searchParams.has("block")) return new Response("blocked", { status: 503 });
  const delay = Math.min(Number(visit.url.searchParams.get("delay") ?? 0) || 0, MAX_DELAY_MS);
  await new Promise((resolve) => setTimeout(resolve, delay));
  const source = readFileSync(join(import.meta.dirname, "customer-privacy-client.js"), "utf8");
  const state = { ...consentState(visit), endpoint: visit.prefix + CONSENT_ENDPOINT };
  return new Response(`(${source.trim().replace(/;$/, "")})(${scriptJson(state)});\n`, {
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "no-store",
    },
  });
}

/** `POST /_standin/consent`: what `setTrackingConsent` sends. Answers the new state or an error. */
export async function recordConsent(
  request: Request,
  visit: Visit,
  ctx: StandinContext,
): Promise<Response> {
  const sent = (await request.json()) as ConsentMessage;
  const error = refuse(sent);
  if (error) return Response.json({ error }, { status: 422 });
  const before = latestConsent(visit);
  const metafields = Object.fromEntries(
    (sent.metafields ?? []).map(({ key, value }) => [key, value]),
  );
  visit.shop.visitorConsents.push({
    consentId: visit.visitorId,
    at: ctx.clock.now().toISOString(),
    region: visit.region,
    purposes: { ...before?.purposes, ...sent.purposes },
    email: sent.email ?? before?.email ?? null,
    metafields: { ...before?.metafields, ...metafields },
  });
  ctx.save();
  return Response.json(consentState(visit), { headers: { "cache-control": "no-store" } });
}

interface ConsentMessage {
  purposes: Partial<Record<Purpose, boolean>>;
  email?: string;
  metafields?: { key: string; value: string }[];
}

/** Limits of the platform's documentation: key ≤ 25, value ≤ 100, all together < 250 characters. */
function refuse({ metafields = [] }: ConsentMessage): string | null {
  const total = metafields.reduce((sum, { key, value }) => sum + key.length + value.length, 0);
  if (metafields.some(({ key }) => key.length > 25)) return "Metafield key is too long";
  if (metafields.some(({ value }) => value.length > 100)) return "Metafield value is too long";
  return total < 250 ? null : "Metafields are too long";
}

function latestConsent(visit: Visit): VisitorConsent | undefined {
  return visit.shop.visitorConsents.findLast((each) => each.consentId === visit.visitorId);
}

function consentState(visit: Visit): object {
  return {
    consent: currentConsent(visit),
    consentId: latestConsent(visit) ? visit.visitorId : "",
    metafields: latestConsent(visit)?.metafields ?? {},
    region: visit.region,
    rules: rulesFor(visit.region, visit.shop),
  };
}
