import { afterEach, describe, expect, it } from "vitest";
import { buildShop } from "../../../test/factories/build-shop";
import { buildStaff } from "../../../test/factories/build-staff";
import { asOwner, moveClock, wholeDatabase } from "../../../test/factories/raw-database";
import { withShop } from "~/db.server";
import { openAlerts } from "~/domain/alerts/index.server";
import { recentAudit } from "~/domain/audit/index.server";
import { enqueue } from "~/jobs/queue.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import {
  assessIncident,
  closeIncident,
  incidentControls,
  listIncidents,
  makeWatchClocks,
  openIncident,
  recordInIncident,
  viewIncident,
} from "./index.server";

const HOUR = 3_600_000;
const watch = makeWatchClocks({ enqueue });
const undo: (() => void)[] = [];
afterEach(() => undo.splice(0).forEach((back) => back()));

async function opened(domain: string, knownHoursAgo = 1) {
  const shop = await buildShop(domain);
  await buildStaff(shop, "7", "owner");
  const knownAt = new Date(domainNow().getTime() - knownHoursAgo * HOUR).toISOString();
  const what = "A list with mia@canary.example was mailed to a stranger";
  const incidentId = await openIncident(shop, "7", { what, knownAt, dataKinds: ["contact"] });
  return { shop, act: { shop, incidentId, staffId: "7" } };
}
const alerts = async (shop: ShopDomain) =>
  (await withShop(shop, (tx) => openAlerts(tx, shop))).map(({ kind }) => kind);
const control = (shop: ShopDomain) =>
  withShop(shop, async (tx) => (await incidentControls[0]?.measure(tx, shop, domainNow()))?.state);

describe("an incident", () => {
  it("is told in order, sealed, and in the audit log without its words", async () => {
    const { shop, act } = await opened("incident-story.myshopify.com");
    await assessIncident(act, { risk: "high", affected: 12, why: "canary addresses got out" });
    await recordInIncident(act, { kind: "done", text: "Asked canary stranger to delete it" });
    await recordInIncident(act, { kind: "told-authority", text: "LfDI, canary reference 4" });
    await recordInIncident(act, { kind: "told-people", text: "By canary mail" });
    await closeIncident(act, "canary lesson: no lists by mail");
    const seen = await viewIncident(act);
    expect(seen).toMatchObject({ affected: 12, risk: "high", clock: "stopped-in-time" });
    expect(seen?.what).toContain("mia@canary.example");
    expect(seen?.entries.map(({ kind }) => kind)).toEqual([
      ...["assessed", "done", "told-authority", "told-people", "lesson"],
    ]);
    expect(await wholeDatabase()).not.toMatch(/canary/);
    const types = (await withShop(shop, (tx) => recentAudit(tx, shop))).map(({ type }) => type);
    expect(types.filter((type) => type === "incident.recorded")).toHaveLength(3);
    expect(types).toContain("incident.closed");
  });

  it("reminds before its time ends and after, and stops when the authority was told", async () => {
    const { shop, act } = await opened("incident-clock.myshopify.com", 2);
    await watch(shop);
    expect(await alerts(shop)).toEqual([]);
    undo.push(moveClock(47 * HOUR));
    await watch(shop);
    await watch(shop);
    expect(await alerts(shop)).toEqual(["incident-due-soon"]);
    expect(await control(shop)).toBe("kept");
    undo.push(moveClock(24 * HOUR));
    await watch(shop);
    expect(await alerts(shop)).toEqual(["incident-overdue"]);
    expect(await control(shop)).toBe("broken");
    await recordInIncident(act, { kind: "told-authority", text: "late, because" });
    expect(await alerts(shop)).toEqual([]);
    expect((await listIncidents(shop)).incidents[0]?.clock).toBe("stopped-late");
  });

  it("cannot be closed while somebody has to be told, nor changed afterwards", async () => {
    const { act } = await opened("incident-close.myshopify.com");
    await expect(closeIncident(act, "x")).rejects.toThrow(/Judge the risk/);
    await assessIncident(act, { risk: "high", why: "because" });
    await expect(closeIncident(act, "x")).rejects.toThrow(/authority has to be told/);
    await recordInIncident(act, { kind: "told-authority", text: "told" });
    await expect(closeIncident(act, "x")).rejects.toThrow(/people have to be told/);
    await assessIncident(act, { risk: "unlikely", why: "encrypted" });
    await closeIncident(act, "learned");
    await expect(recordInIncident(act, { kind: "done", text: "more" })).rejects.toThrow(
      /is closed/,
    );
  });

  it("cannot be known of in the future, and is not seen by another shop", async () => {
    const { shop, act } = await opened("incident-fence.myshopify.com");
    const knownAt = new Date(domainNow().getTime() + HOUR).toISOString();
    await expect(openIncident(shop, "7", { what: "x", knownAt, dataKinds: [] })).rejects.toThrow(
      /future/,
    );
    const other = await buildShop("incident-other.myshopify.com");
    expect((await listIncidents(other)).incidents).toEqual([]);
    await buildStaff(other, "7", "owner");
    expect(await viewIncident({ ...act, shop: other })).toBeUndefined();
    await expect(
      recordInIncident({ ...act, shop: other }, { kind: "done", text: "x" }),
    ).rejects.toThrow(/no incident/);
  });

  it("is neither read nor changed by staff without the permission", async () => {
    const { shop, act } = await opened("incident-roles.myshopify.com");
    await buildStaff(shop, "8", "support-agent");
    const agent = { ...act, staffId: "8" };
    await expect(viewIncident(agent)).rejects.toThrow(/manage-incidents/);
    await expect(closeIncident(agent, "x")).rejects.toThrow(/manage-incidents/);
    await expect(
      openIncident(shop, "9", { what: "x", knownAt: "2026-01-01T00:00:00Z", dataKinds: [] }),
    ).rejects.toThrow(/manage-incidents/);
  });

  it("is unreadable once its key is destroyed, and says so", async () => {
    const { shop, act } = await opened("incident-key.myshopify.com");
    await asOwner(`DELETE FROM "CaseKey" WHERE shop = $1`, [shop]);
    await expect(viewIncident(act)).rejects.toMatchObject({ code: "key-missing" });
  });
});
