import { afterEach, describe, expect, it } from "vitest";
import { buildShop } from "../../../test/factories/build-shop";
import { buildStaff } from "../../../test/factories/build-staff";
import { asOwner, moveClock } from "../../../test/factories/raw-database";
import { withShop } from "~/db.server";
import { recentAudit } from "~/domain/audit/index.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { attestRisks, readAssessments, upkeepControls } from "./index.server";

const addresses = { app: "https://kept.example", database: "", mail: "" };

const undo: (() => void)[] = [];
afterEach(() => undo.splice(0).forEach((back) => back()));

const text = "Looked at access, backups and processors with somebody@canary.example; two findings.";
const now = () => new Date();
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const measured = async (shop: ShopDomain) => {
  const control = upkeepControls(() => addresses).find(({ id }) => id === "upkeep.risks-assessed");
  return withShop(
    shop,
    (tx) => control?.measure(tx, shop, domainNow()) ?? Promise.reject(new Error("no control")),
  );
};

describe("an assessment of risks", () => {
  it("is attested by an officer, sealed, recorded, and holds until its next date", async () => {
    const shop = await buildShop("risks-one.myshopify.com");
    await buildStaff(shop, "7", "privacy-officer");
    expect(await measured(shop)).toMatchObject({ state: "unknown" });
    const id = await attestRisks(shop, { staffId: "7", text, nextDue: inDays(180) });
    expect(await readAssessments(shop)).toMatchObject([{ id, text, attestedBy: "7" }]);
    expect(await measured(shop)).toMatchObject({ state: "kept", facts: { assessments: 1 } });
    const [row] = await asOwner<{ text: string }>(`SELECT text FROM "Attestation"`);
    expect(row?.text).toMatch(/^k1\./);
    const later = withShop(shop, (tx) => tx.attestation.updateMany({ data: { nextDueAt: now() } }));
    await expect(later).rejects.toThrow(/denied/);
    const gone = withShop(shop, (tx) => tx.attestation.deleteMany({ where: { shop } }));
    await expect(gone).rejects.toThrow(/denied/);
    const [event] = await withShop(shop, (tx) => recentAudit(tx, shop));
    expect(event).toMatchObject({ type: "security.risks-assessed", actorId: "7" });
    expect(JSON.stringify(event)).not.toContain("canary.example");
    undo.push(moveClock(181 * 86_400_000));
    expect(await measured(shop)).toMatchObject({ state: "broken" });
  });

  it("is refused to others, and without a date within a year", async () => {
    const shop = await buildShop("risks-two.myshopify.com");
    await buildStaff(shop, "7", "privacy-officer");
    await buildStaff(shop, "8", "support-agent");
    const by = (staffId: string, days: number) =>
      attestRisks(shop, { staffId, text, nextDue: inDays(days) });
    await expect(by("8", 100)).rejects.toThrow(/manage-incidents/);
    await expect(by("7", -1)).rejects.toThrow(/within a year/);
    await expect(by("7", 400)).rejects.toThrow(/within a year/);
    expect(await readAssessments(shop)).toEqual([]);
  });
});
