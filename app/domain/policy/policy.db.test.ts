import { asOwner } from "../../../test/setup/as-owner";
import { describe, expect, it } from "vitest";
import { buildShop } from "../../../test/factories/build-shop";
import { OWNER } from "../../../test/factories/build-staff";
import { withShop } from "~/db.server";
import { recentAudit } from "~/domain/audit/index.server";
import type { ShopDomain } from "~/lib/ids";
import { shopperLanguages } from "~/lib/language";
import { policyTexts, type PolicyRetentionRule } from "./model";
import {
  ensurePolicy,
  policyControls,
  policyInForce,
  policyVersion,
  policyVersions,
  publishPolicy,
  readPolicyDesk,
  saveMerchantFacts,
  type PolicyPorts,
} from "./index.server";

const withoutRule: PolicyPorts = { retentionRules: async () => [] };
const withRule = (years: number): PolicyPorts => ({ retentionRules: async () => [ruleOf(years)] });
const ruleOf = (years: number): PolicyRetentionRule => ({
  ...{ start: "orders:completed", age: { years, months: 0, days: 0 }, roundTo: "day" },
  ...{ some: false, outranked: false, acts: [{ do: "clear", fields: ["note"] }] },
});
const facts = { address: "Lichtweg 1, 10115 Berlin", contactEmail: "privacy@canary.example" };

async function measured(shop: ShopDomain, ports: PolicyPorts) {
  const now = new Date("2026-11-20T12:00:00Z");
  const entries: [string, string][] = [];
  for (const control of policyControls(ports)) {
    const { state } = await withShop(shop, (tx) => control.measure(tx, shop, now));
    entries.push([control.id, state]);
  }
  return Object.fromEntries(entries);
}

async function rawDump(sql: string): Promise<string> {
  return JSON.stringify(await asOwner(sql));
}

describe("publishing a policy", () => {
  it("puts a first one in place once, in every language, and records it", async () => {
    const shop = await buildShop("first.myshopify.com");
    expect(await ensurePolicy(shop, { ports: withoutRule })).toEqual({
      published: true,
      version: 1,
    });
    expect(await ensurePolicy(shop, { ports: withoutRule })).toEqual({
      published: false,
      version: 1,
    });
    const events = await withShop(shop, (tx) => recentAudit(tx, shop));
    expect(events.map(({ type }) => type)).toEqual(shopperLanguages.map(() => "policy.published"));
    for (const language of shopperLanguages) {
      const shown = await policyInForce(shop, language);
      expect(shown?.content.title).toBe(policyTexts[language].title);
      expect((await policyVersions(shop, language)).map((each) => each.language)).toEqual([
        language,
      ]);
    }
  });

  it("makes one version of two installs that happen at the same time", async () => {
    const shop = await buildShop("twice.myshopify.com");
    await Promise.all([1, 2, 3].map(() => ensurePolicy(shop, { ports: withoutRule })));
    expect(await policyVersions(shop, "en")).toHaveLength(1);
  });

  it("reads in English what was published before a language was there, and asks to publish", async () => {
    const shop = await buildShop("older.myshopify.com");
    await ensurePolicy(shop, { ports: withoutRule });
    // As it was left by who published it then.
    await asOwner(
      `DELETE FROM "PolicyVersion" WHERE shop = '${shop}' AND language NOT IN ('en', 'de')`,
    );
    expect((await policyInForce(shop, "fr"))?.language).toBe("en");
    expect((await policyInForce(shop, "de"))?.language).toBe("de");
    expect((await policyVersion(shop, { version: 1, language: "fr" }))?.language).toBe("en");
    const again = { staffId: OWNER, ports: withoutRule };
    expect((await readPolicyDesk(shop, { language: "fr", ports: withoutRule })).outdated).toBe(
      true,
    );
    expect(await publishPolicy(shop, again)).toEqual({ published: true, version: 2 });
    expect((await policyInForce(shop, "fr"))?.language).toBe("fr");
    const versions = await policyVersions(shop, "fr");
    expect(versions.map(({ version, language }) => [version, language])).toEqual([
      [2, "fr"],
      [1, "en"],
    ]);
  });

  it("publishes again only when something has changed, and keeps the old version as it was", async () => {
    const shop = await buildShop("again.myshopify.com");
    await ensurePolicy(shop, { ports: withoutRule });
    const before = await policyVersion(shop, { version: 1, language: "en" });
    const again = { staffId: OWNER, ports: withoutRule };
    expect(await publishPolicy(shop, again)).toEqual({ published: false, version: 1 });
    await saveMerchantFacts(shop, { facts, staffId: OWNER });
    expect((await readPolicyDesk(shop, { language: "en", ports: withoutRule })).outdated).toBe(
      true,
    );
    expect(await publishPolicy(shop, again)).toEqual({ published: true, version: 2 });
    expect(await policyVersion(shop, { version: 1, language: "en" })).toEqual(before);
    const now = await policyInForce(shop, "en");
    expect(JSON.stringify(now?.content)).toContain("Lichtweg 1, 10115 Berlin");
    expect(now?.intact).toBe(true);
  });

  it("stores no readable word of the merchant's facts or of the text", async () => {
    const shop = await buildShop("sealed.myshopify.com");
    await saveMerchantFacts(shop, { facts, staffId: OWNER });
    await publishPolicy(shop, { staffId: OWNER, ports: withoutRule });
    const stored = await rawDump(`SELECT to_jsonb(v) FROM "PolicyVersion" v`);
    const shopRow = await rawDump(`SELECT to_jsonb(s) FROM "Shop" s`);
    const audit = await rawDump(`SELECT to_jsonb(a) FROM "AuditEvent" a`);
    expect(stored + shopRow + audit).not.toMatch(/canary\.example|Lichtweg/);
  });

  it("cannot be changed or removed by the app afterwards", async () => {
    const shop = await buildShop("archive.myshopify.com");
    await ensurePolicy(shop, { ports: withoutRule });
    const change = withShop(shop, (tx) => tx.policyVersion.updateMany({ data: { hash: "other" } }));
    await expect(change).rejects.toThrow(/permission denied/);
    const removal = withShop(shop, (tx) => tx.policyVersion.deleteMany());
    await expect(removal).rejects.toThrow(/permission denied/);
  });

  it("is another shop's in no way", async () => {
    const [one, two] = [
      await buildShop("mine.myshopify.com"),
      await buildShop("theirs.myshopify.com"),
    ];
    await ensurePolicy(one, { ports: withoutRule });
    expect(await policyVersions(two, "en")).toEqual([]);
    expect(await policyInForce(two, "en")).toBeUndefined();
    expect(await policyVersion(two, { version: 1, language: "en" })).toBeUndefined();
  });
});

describe("the policy's controls", () => {
  it("are broken before the first publication and kept after it", async () => {
    const shop = await buildShop("controls.myshopify.com");
    expect(await measured(shop, withoutRule)).toEqual({
      "policy.archive-unchanged": "broken",
      "policy.says-what-runs": "broken",
    });
    await ensurePolicy(shop, { ports: withoutRule });
    expect(await measured(shop, withoutRule)).toEqual({
      "policy.archive-unchanged": "kept",
      "policy.says-what-runs": "kept",
    });
  });

  it("notice that the retention rule says something else than the published policy", async () => {
    const shop = await buildShop("drift.myshopify.com");
    await ensurePolicy(shop, { ports: withRule(3) });
    const changed = await measured(shop, withRule(5));
    expect(changed["policy.says-what-runs"]).toBe("broken");
  });

  it("notice an archived fingerprint that somebody with the owner's role has changed", async () => {
    const shop = await buildShop("tampered.myshopify.com");
    await ensurePolicy(shop, { ports: withoutRule });
    await rawDump(
      `UPDATE "PolicyVersion" SET hash = repeat('0', 64) WHERE shop = '${shop}' AND language = 'en' RETURNING 1`,
    );
    expect((await measured(shop, withoutRule))["policy.archive-unchanged"]).toBe("broken");
  });
});
