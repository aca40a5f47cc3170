/** A shop with one rule and a run of it that two people approve, through the app's services. */
import { RequestedTokenType } from "@shopify/shopify-api";
import { approvedByTwo, buildSecond } from "../../factories/approved-by-two";
import { buildShop } from "../../factories/build-shop";
import { OWNER } from "../../factories/build-staff";
import { withShop } from "~/db.server";
import { findRun } from "~/domain/retention/run.store.server";
import { buildRetentionServices } from "~/services/retention.server";
import { platformApi } from "~/shopify/platform-api.server";
import { sessionStorage } from "~/shopify/session-storage.server";

interface Wanted {
  readonly shop: string;
  readonly years: number;
  readonly scopes: readonly string[];
  readonly control: <T>(path: string, body?: object) => Promise<T>;
}

interface Prepared {
  readonly runId: string;
  readonly due: number;
  /** Lets the workers begin. */
  readonly begin: () => Promise<void>;
}

export async function prepareRun({
  shop: domain,
  years,
  scopes,
  control,
}: Wanted): Promise<Prepared> {
  await control("install", { shop: domain, scopes });
  const shop = await buildShop(domain);
  await buildSecond(shop);
  const { token } = await control<{ token: string }>("session-token", { shop: domain });
  const { session } = await platformApi().auth.tokenExchange({
    ...{ shop: domain, sessionToken: token, expiring: true },
    requestedTokenType: RequestedTokenType.OfflineAccessToken,
  });
  await sessionStorage.storeSession(session);
  const services = buildRetentionServices();
  const saved = await services.saveRule({
    ...{ shop, staffId: OWNER },
    definition: {
      ...{ version: 1, trigger: "completed", years, zone: "Europe/Berlin" },
      fields: ["note", "customAttributes", "phone"],
    },
  });
  if (!saved.ok) throw new Error("the rule should be sound");
  await services.saveSchedule({
    ...{ shop, staffId: OWNER },
    schedule: { enabled: false, hour: 2, orders: 0, share: 0, mostOrders: 10_000_000 },
  });
  const runId = await services.startPreview({ shop, staffId: OWNER, ruleId: saved.ruleId });
  for (;;) {
    const run = await withShop(shop, (tx) => findRun(tx, shop, runId));
    if (run?.state === "previewed") break;
    if (run?.state !== "previewing") throw new Error(`the preview is ${run?.state ?? "gone"}`);
    await services.advanceRun(shop, runId);
    await new Promise((done) => setTimeout(done, 200));
  }
  const proposal = await services.proposeRun({
    ...{ shop, staffId: OWNER, runId },
    reason: "The soak's rule has passed its limit.",
  });
  if (!proposal.ok) throw new Error(`not proposed: ${proposal.why}`);
  const begin = () =>
    approvedByTwo(shop, {
      propose: () => Promise.resolve(proposal.approval),
      start: () => services.startApprovedRun(shop, runId),
    });
  return { runId, due: proposal.orders, begin };
}
