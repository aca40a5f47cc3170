/**
 * Keeps the host's own rules of consent in step with ours: written, read back, and compared again
 * and again. Promises 3 and 18: the platform's own pixels wait where the banner asks.
 */
import type { Tx } from "~/db.server";
import { withShop } from "~/db.server";
import type { Enqueue } from "~/db/job-port";
import { closeAlert, openAlert } from "~/domain/alerts/index.server";
import { recordAudit } from "~/domain/audit/index.server";
import type { Actor } from "~/domain/audit/model";
import { queueMail } from "~/domain/mail/index.server";
import { findShop, merchantContact } from "~/domain/shops/index.server";
import { requirePermission } from "~/domain/staff/index.server";
import { domainNow } from "~/lib/clock.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { isMerchantLanguage } from "~/lib/language";
import { latestBanner } from "../banner-version.store.server";
import type { HostConsentPort } from "./host-consent-port";
import type { HostConsent, HostConsentState } from "./host-consent";
import { lockHostConsent, readHostConsent, saveHostConsent } from "./host-consent.store.server";
import { hostConsentMail } from "./host-consent-mail";
import { comparePolicies, policiesToWrite, wantedPolicies } from "./host-policies";

export interface HostConsentPorts {
  readonly host: HostConsentPort;
  readonly enqueue: Enqueue<"mail.send">;
}

/** Places a mail and a log line name; the page shows all. */
const PLACES_NAMED = 20;

export function makeHostConsent(ports: HostConsentPorts) {
  const { host } = ports;

  /** Compares, and raises the alarm when what was once written no longer holds. */
  async function check(shop: ShopDomain): Promise<HostConsent> {
    return settle(ports, shop, { ...(await compare(shop)), wrote: false });
  }

  /**
   * Writes what differs and reads it back. Called with a member of staff from the page, without one
   * after a publication.
   */
  async function write(
    shop: ShopDomain,
    { staffId }: { readonly staffId?: string } = {},
  ): Promise<HostConsent> {
    if (staffId !== undefined) await mayManage(shop, staffId);
    const before = await compare(shop);
    if (before.state === "unreachable" || before.todo.length === 0) {
      return settle(ports, shop, { ...before, wrote: before.state === "in-step" });
    }
    let kind: "written" | "native-banner-on";
    try {
      ({ kind } = await host.writePolicies(shop, before.todo));
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      return settle(ports, shop, { ...before, state: "unreachable", wrote: false });
    }
    if (kind === "native-banner-on") {
      return settle(ports, shop, { ...before, state: "native-banner", wrote: false });
    }
    const actor: Actor =
      staffId === undefined ? { kind: "system" } : { kind: "staff", id: staffId };
    const detail = { places: before.todo.length };
    await withShop(shop, (tx) =>
      recordAudit(tx, shop, { type: "host-consent.written", actor, detail }),
    );
    return settle(ports, shop, { ...(await compare(shop)), wrote: true });
  }

  /** With the merchant's yes only: the host's API has no opposite of this. */
  async function disableNativeBanner(
    shop: ShopDomain,
    { staffId, understood }: { readonly staffId: string; readonly understood: boolean },
  ): Promise<HostConsent> {
    await mayManage(shop, staffId);
    if (!understood) {
      throw new AppError("invalid-input", "Switching the native banner off has to be confirmed");
    }
    await host.disableNativeBanner(shop);
    const actor = { kind: "staff", id: staffId } as const;
    const event = { type: "native-banner.disabled", actor, detail: {} } as const;
    await withShop(shop, (tx) => recordAudit(tx, shop, event));
    return write(shop, { staffId });
  }

  async function compare(shop: ShopDomain) {
    const regions = await withShop(
      shop,
      async (tx) => (await latestBanner(tx, shop))?.config.regions,
    );
    try {
      const { places, policies } = await host.readPolicies(shop);
      const wanted = wantedPolicies(places, regions ?? {});
      const differences = comparePolicies(wanted, policies);
      const state: HostConsentState = differences.length === 0 ? "in-step" : "differs";
      return { state, differences, todo: policiesToWrite(wanted, policies) };
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      return { state: "unreachable" as const, differences: [], todo: [] };
    }
  }

  return { check, write, disableNativeBanner };
}

function isUnreachable(error: unknown): boolean {
  return error instanceof AppError && error.code === "scope-missing";
}

async function mayManage(shop: ShopDomain, staffId: string): Promise<void> {
  await withShop(shop, (tx) =>
    requirePermission(tx, shop, { staffId, permission: "manage-banner" }),
  );
}

interface Comparison extends Pick<HostConsent, "state" | "differences"> {
  /** Ours stand there now, or were written a moment ago. */
  readonly wrote: boolean;
}

async function settle(
  ports: HostConsentPorts,
  shop: ShopDomain,
  { state, differences, wrote }: Comparison,
): Promise<HostConsent> {
  return withShop(shop, async (tx) => {
    await lockHostConsent(tx, shop);
    const before = await readHostConsent(tx, shop);
    const checkedAt = domainNow();
    const writtenAt = wrote ? checkedAt : (before?.writtenAt ?? null);
    const now: HostConsent = { state, differences, checkedAt, writtenAt };
    await saveHostConsent(tx, shop, now);
    await tellChange(tx, shop, { ports, before, now });
    return now;
  });
}

async function tellChange(
  tx: Tx,
  shop: ShopDomain,
  {
    ports,
    before,
    now,
  }: {
    readonly ports: HostConsentPorts;
    readonly before: HostConsent | undefined;
    readonly now: HostConsent;
  },
): Promise<void> {
  const alarm = { kind: "host-consent-differs", key: "host" } as const;
  if (now.state === "in-step") await closeAlert(tx, shop, alarm);
  const places = now.differences.map(({ place }) => place).slice(0, PLACES_NAMED);
  if (before?.state !== now.state) {
    const detail = { from: before?.state ?? "unknown", to: now.state, places };
    await recordAudit(tx, shop, {
      type: "host-consent.changed",
      actor: { kind: "platform" },
      detail,
    });
  }
  // Before the first writing there is nothing to drift from: the page and the first steps say so.
  if (now.state !== "differs" || now.writtenAt === null) return;
  const isNew = await openAlert(tx, shop, { ...alarm, detail: { places: now.differences.length } });
  if (!isNew) return;
  const to = await merchantContact(tx, shop);
  if (to === undefined) return;
  const locale = (await findShop(tx, shop))?.locale?.slice(0, 2) ?? "en";
  const mail = hostConsentMail(isMerchantLanguage(locale) ? locale : "en", places);
  const dedupeKey = `merchant.host-consent:${now.checkedAt.toISOString()}`;
  const { enqueue } = ports;
  await queueMail(tx, { shop, enqueue }, { kind: "merchant.host-consent", to, ...mail, dedupeKey });
}
