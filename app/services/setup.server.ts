/**
 * What a shop needs from the first minute: its facts, a banner, a policy, and a first measurement.
 *
 * Run when the app is opened for the first time after an install, and again on request. A step that
 * fails becomes an alert with its own name and stops no other: opening the app never ends in an
 * error because the host was slow.
 */
import { withShop } from "~/db.server";
import { closeAlert, openAlert } from "~/domain/alerts/index.server";
import type { ShopDomain } from "~/lib/ids";
import { logger } from "~/lib/logger.server";
import { buildConsentServices } from "./consent.server";
import { buildEvidenceServices } from "./evidence.server";
import { buildPolicyServices } from "./policy.server";
import { buildShopsServices } from "./shops.server";

export interface SetupStep {
  /** Shown with the alert: a stable word. */
  readonly name: string;
  /** Idempotent. */
  readonly run: (shop: ShopDomain) => Promise<unknown>;
}

/** Runs all steps in order. Never throws; answers the names of those that failed. */
export async function runSetup(shop: ShopDomain, steps: readonly SetupStep[]): Promise<string[]> {
  const failed: string[] = [];
  for (const { name, run } of steps) {
    try {
      await run(shop);
      await withShop(shop, (tx) => closeAlert(tx, shop, { kind: "setup-failed", key: name }));
    } catch (error) {
      failed.push(name);
      logger().error({ err: error, shop, step: name }, "setup step failed");
      await withShop(shop, (tx) => openAlert(tx, shop, { kind: "setup-failed", key: name }));
    }
  }
  return failed;
}

export function buildSetupServices() {
  const shops = buildShopsServices();
  const consent = buildConsentServices();
  const policy = buildPolicyServices();
  const evidence = buildEvidenceServices();
  // The shop's facts first: the banner and the policy are written from them.
  const steps: readonly SetupStep[] = [
    { name: "store-facts", run: (shop) => shops.refreshShop(shop) },
    { name: "policy", run: (shop) => policy.ensure(shop) },
    { name: "banner", run: (shop) => consent.ensureBanner(shop) },
    { name: "theme-check", run: (shop) => consent.checkEmbed(shop) },
    { name: "measurement", run: (shop) => evidence.measure(shop) },
  ];
  const ensureSetup = once((shop) => runSetup(shop, steps));
  return {
    ensureSetup,
    /**
     * Waits for a setup that is under way: the loaders of one page run side by side, and only the
     * first of them learns that the app has just been installed. Sets up a shop that has nothing.
     */
    settle: async (shop: ShopDomain) => {
      if (ensureSetup.running(shop) || (await policy.versions(shop, "en")).length === 0) {
        await ensureSetup(shop);
      }
    },
  };
}

/** Whoever asks while a shop's work is under way waits for that instead of starting it again. */
function once<Result>(work: (shop: ShopDomain) => Promise<Result>) {
  const running = new Map<ShopDomain, Promise<Result>>();
  const joined = (shop: ShopDomain): Promise<Result> => {
    const current = running.get(shop) ?? work(shop).finally(() => running.delete(shop));
    running.set(shop, current);
    return current;
  };
  return Object.assign(joined, { running: (shop: ShopDomain) => running.has(shop) });
}
