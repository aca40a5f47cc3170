/** What the home page shows: what is on, what needs attention, what is left to set up. */
import { withShop } from "~/db.server";
import { openAlerts } from "~/domain/alerts/index.server";
import { areToolsNamed, bannerStatus, readHostConsent } from "~/domain/consent/index.server";
import { readPromises } from "~/domain/evidence/index.server";
import { promiseStates, type PromiseState } from "~/domain/evidence/model";
import { policyStatus } from "~/domain/policy/index.server";
import { requestCounts } from "~/domain/requests/index.server";
import { listRules } from "~/domain/retention/index.server";
import { shopFacts } from "~/domain/shops/index.server";
import { deliverySummary } from "~/domain/webhooks/index.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { controlRegistry } from "./control-registry.server";
import { policyPorts } from "./policy-ports.server";

const WEEK_MS = 7 * 24 * 3_600_000;

/** Few, small reads; nothing here asks the host. */
async function read(shop: ShopDomain) {
  const now = domainNow();
  const facts = await shopFacts(shop);
  const ofShop = await withShop(shop, async (tx) => ({
    alerts: await openAlerts(tx, shop),
    banner: await bannerStatus(tx, shop),
    areToolsNamed: await areToolsNamed(tx, shop),
    hostConsent: (await readHostConsent(tx, shop))?.state ?? null,
    policy: await policyStatus(tx, shop, policyPorts),
    webhooks: await deliverySummary(tx, shop, new Date(now.getTime() - WEEK_MS)),
  }));
  const [rule] = await listRules(shop);
  return {
    ...ofShop,
    now,
    name: facts.name ?? shop,
    storeUrl: facts.primaryUrl ?? `https://${shop}`,
    timeZone: facts.timezone ?? "UTC",
    requests: await requestCounts(shop),
    rule: rule ?? null,
    promises: countStates(await readPromises(shop, controlRegistry)),
  };
}

function countStates(
  promises: readonly { readonly state: PromiseState }[],
): Readonly<Record<PromiseState, number>> {
  const entries = promiseStates.map((state) => [
    state,
    promises.filter((each) => each.state === state).length,
  ]);
  return Object.fromEntries(entries) as Record<PromiseState, number>;
}

export function buildHomeServices() {
  return { read };
}
