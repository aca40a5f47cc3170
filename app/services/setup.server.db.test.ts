import { readFileSync } from "node:fs";
import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { buildShop } from "../../test/factories/build-shop";
import { withShop } from "~/db.server";
import { openAlerts } from "~/domain/alerts/index.server";
import { publicStatements, storePromises } from "~/domain/evidence/model";
import { neededScopes } from "~/domain/retention/model";
import { requiredScopes } from "~/domain/shops/model";
import type { ShopDomain } from "~/lib/ids";
import { controlRegistry } from "./control-registry.server";
import { runSetup } from "./setup.server";

const alertKeys = async (shop: ShopDomain) =>
  (await withShop(shop, (tx) => openAlerts(tx, shop))).map(({ kind, key }) => `${kind}:${key}`);

describe("the first setup of a shop", () => {
  it("turns a step that fails into an alert and goes on with the others", async () => {
    const shop = await buildShop("setup.myshopify.com");
    const ran: string[] = [];
    const ok = { name: "policy", run: async () => ran.push("policy") };
    const bad = { name: "store-facts", run: () => Promise.reject(new Error("slow store")) };
    expect(await runSetup(shop, [bad, ok])).toEqual(["store-facts"]);
    expect(ran).toEqual(["policy"]);
    expect(await alertKeys(shop)).toEqual(["setup-failed:store-facts"]);
  });

  it("settles the alert when the step works, and raises it once however often it fails", async () => {
    const shop = await buildShop("setup-again.myshopify.com");
    const bad = { name: "policy", run: () => Promise.reject(new Error("no")) };
    await runSetup(shop, [bad]);
    await runSetup(shop, [bad]);
    expect(await alertKeys(shop)).toEqual(["setup-failed:policy"]);
    expect(await runSetup(shop, [{ name: "policy", run: async () => undefined }])).toEqual([]);
    expect(await alertKeys(shop)).toEqual([]);
  });
});

describe("the registry of controls", () => {
  it("names each control once, and only promises that exist", () => {
    const ids = controlRegistry.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const numbers = storePromises.map(({ number }) => number);
    for (const control of controlRegistry) {
      expect(numbers, control.id).toEqual(expect.arrayContaining([...control.promises]));
    }
  });

  it("has a control behind everything that shoppers are told", () => {
    const ids = controlRegistry.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(publicStatements.map(({ control }) => control)));
  });
});

describe("the permissions explained in the settings", () => {
  const toml = z
    .object({
      access_scopes: z.object({ scopes: z.string(), optional_scopes: z.array(z.string()) }),
    })
    .parse(parse(readFileSync("shopify.app.toml", "utf8"))).access_scopes;

  it("are exactly those that are asked for at install", () => {
    expect(requiredScopes.map(({ scope }) => scope).sort()).toEqual(toml.scopes.split(",").sort());
  });

  it("are, where optional, all declared as optional", () => {
    expect(toml.optional_scopes).toEqual(
      expect.arrayContaining(neededScopes.map(({ scope }) => scope)),
    );
  });
});
