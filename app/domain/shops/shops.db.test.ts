import { describe, expect, it, vi } from "vitest";
import { asOwner } from "../../../test/setup/as-owner";
import { withShop } from "~/db.server";
import { recentAudit } from "~/domain/audit/index.server";
import { ensureShopKeys, sealField } from "~/domain/protection/index.server";
import { AppError } from "~/lib/errors";
import { shopDomain, type ShopDomain } from "~/lib/ids";
import {
  isInstalled,
  makeAcceptShopRedact,
  makeRecordInstall,
  makeRefreshShop,
  merchantContact,
  recordUninstall,
  shopFacts,
} from "./index.server";
import type { HostShop, ShopHost } from "./ports";

const { recordInstall, recordVisit } = makeRecordInstall({ enqueue: () => Promise.resolve() });

const hostShop: HostShop = {
  name: "Lumen Home",
  contactEmail: "owner@canary.example",
  primaryUrl: "https://lumen-home.example",
  country: "DE",
  timezone: "Europe/Berlin",
  currency: "EUR",
  scopes: ["read_orders", "read_themes"],
  appInstallId: "gid://shopify/AppInstallation/1",
};
const lettingIn: ShopHost = { readShop: () => Promise.resolve(hostShop) };
const followTopics = vi.fn(() => Promise.resolve());
const refusing: ShopHost = {
  readShop: () => Promise.reject(new AppError("host-refused", "no token")),
};
const away: ShopHost = {
  readShop: () => Promise.reject(new AppError("host-unavailable", "away", { retryable: true })),
};

let count = 0;
async function installed(): Promise<ShopDomain> {
  count += 1;
  const shop = shopDomain(`installed-${count}.myshopify.com`);
  await recordInstall({ shop, scopes: "read_orders" });
  return shop;
}

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3600_000);
const auditTypes = async (shop: ShopDomain) =>
  (await withShop(shop, (tx) => recentAudit(tx, shop))).map(({ type }) => type);
async function addSession(shop: ShopDomain): Promise<void> {
  const place = { shop, model: "HostSession", field: "sealed", row: "offline" } as const;
  const sealed = await withShop(shop, async (tx) => {
    await ensureShopKeys(tx, shop);
    return sealField(tx, place, "{}");
  });
  await asOwner(
    `INSERT INTO "HostSession" (shop, id, "isOnline", sealed, "updatedAt")
     VALUES ($1, 'offline', false, $2, now())`,
    [shop, sealed],
  );
}
const sessions = (shop: ShopDomain) =>
  asOwner(`SELECT 1 FROM "HostSession" WHERE shop = $1`, [shop]);

describe("a shop", () => {
  it("is installed by exactly one of several first visits", async () => {
    const shop = shopDomain("first-visit.myshopify.com");
    const visits = await Promise.all(
      ["1", "2", "3"].map((staffId) => recordVisit({ shop, staffId, scopes: "read_orders" })),
    );
    expect(visits.filter(({ installedNow }) => installedNow)).toHaveLength(1);
    expect(await auditTypes(shop)).toEqual(["shop.installed"]);
    expect(await shopFacts(shop)).toMatchObject({ scopes: ["read_orders"], uninstalledAt: null });
    expect(await asOwner(`SELECT 1 FROM "StaffMember" WHERE shop = $1`, [shop])).toHaveLength(3);
  });

  it("loses its tokens at the uninstall, and comes back clean", async () => {
    const shop = await installed();
    await addSession(shop);
    expect(await withShop(shop, (tx) => recordUninstall(tx, shop, new Date()))).toBe(true);
    expect(await withShop(shop, (tx) => recordUninstall(tx, shop, new Date()))).toBe(false);
    expect(await sessions(shop)).toEqual([]);
    expect(await isInstalled(shop)).toBe(false);
    expect(await recordInstall({ shop, scopes: "read_themes" })).toEqual({ installedNow: true });
    expect(await isInstalled(shop)).toBe(true);
    expect(await auditTypes(shop)).toEqual([
      "shop.installed",
      "shop.uninstalled",
      "shop.installed",
    ]);
    const [latest] = await withShop(shop, (tx) => recentAudit(tx, shop));
    expect(latest?.detail).toEqual({ scopes: ["read_themes"], again: true });
  });

  it("is not touched by an uninstall that is older than its install", async () => {
    const shop = await installed();
    await addSession(shop);
    expect(await withShop(shop, (tx) => recordUninstall(tx, shop, hoursAgo(1)))).toBe(false);
    expect(await isInstalled(shop)).toBe(true);
    expect(await sessions(shop)).toHaveLength(1);
  });

  it("keeps what was granted since, whatever an old token's visit says", async () => {
    const shop = shopDomain("granted-later.myshopify.com");
    await recordInstall({ shop, scopes: "read_orders" });
    await makeRefreshShop({ ...lettingIn, followTopics })(shop);
    await recordVisit({ shop, staffId: "1", scopes: "read_orders" });
    expect((await shopFacts(shop)).scopes).toEqual(hostShop.scopes);
  });

  it("is read again from the host, its address sealed, its scopes followed", async () => {
    const shop = await installed();
    await makeRefreshShop({ ...lettingIn, followTopics })(shop);
    expect(followTopics).toHaveBeenCalledWith(shop, hostShop.scopes);
    expect(await shopFacts(shop)).toMatchObject({ name: "Lumen Home", scopes: hostShop.scopes });
    expect(await withShop(shop, (tx) => merchantContact(tx, shop))).toBe("owner@canary.example");
    const [raw] = await asOwner(`SELECT * FROM "Shop" WHERE shop = $1`, [shop]);
    expect(JSON.stringify(raw)).not.toContain("canary");
    const [latest] = await withShop(shop, (tx) => recentAudit(tx, shop));
    expect(latest).toMatchObject({
      type: "shop.scopes-changed",
      detail: { added: ["read_themes"], removed: [] },
    });
  });
});

describe("a shop/redact", () => {
  const judge = (host: ShopHost, shop: ShopDomain, at?: Date) =>
    makeAcceptShopRedact(host)(shop, at);

  it("is carried out for an uninstalled shop, and for one that never installed", async () => {
    const shop = await installed();
    await withShop(shop, (tx) => recordUninstall(tx, shop, new Date()));
    expect(await judge(away, shop, new Date())).toBe("forget");
    expect(await judge(away, shop)).toBe("forget");
  });

  it("of an earlier installation does nothing to a later one, ended or not", async () => {
    const shop = await installed();
    expect(await judge(away, shop, hoursAgo(1))).toBe("older-install");
    await withShop(shop, (tx) => recordUninstall(tx, shop, new Date()));
    expect(await judge(away, shop, hoursAgo(1))).toBe("older-install");
  });

  it("does not touch a shop whose token still works, however new it is", async () => {
    const shop = await installed();
    expect(await judge(lettingIn, shop, new Date(Date.now() + 1000))).toBe("still-installed");
    expect(await isInstalled(shop)).toBe(true);
  });

  it("is carried out where the uninstall escaped us and the host refuses our token", async () => {
    const shop = await installed();
    expect(await judge(refusing, shop, new Date(Date.now() + 1000))).toBe("forget");
    expect(await isInstalled(shop)).toBe(false);
  });

  it("waits while the host cannot be asked", async () => {
    const shop = await installed();
    await expect(judge(away, shop, new Date(Date.now() + 1000))).rejects.toThrow("away");
    expect(await isInstalled(shop)).toBe(true);
  });

  it("of a shop nobody knows leaves nothing to do", async () => {
    expect(await judge(away, shopDomain("nobody.myshopify.com"))).toBe("unknown-shop");
  });
});
