import { beforeAll, describe, expect, it } from "vitest";
import { aShop, idAt, recordEvents, sealedShop } from "../factories/build-audit-log";
import { OWNER } from "../factories/build-staff";
import { buildMerchantContact } from "../factories/merchant-contact";
import { proxyRequest } from "../factories/proxy-request";
import { asOwner } from "../setup/as-owner";
import { withShop } from "~/db.server";
import { openAlerts } from "~/domain/alerts/index.server";
import { auditControls, recordAudit, sealAudit } from "~/domain/audit/index.server";
import { auditQuerySchema, logLineSchema, type Checkpoint } from "~/domain/audit/model";
import { openField } from "~/domain/protection/index.server";
import { findDueRows } from "~/jobs/due-rows.store.server";
import type { ShopDomain } from "~/lib/ids";
import { loader as checkpointLoader } from "~/routes/proxy.promises_.checkpoint";
import { services } from "~/services.server";

const { audit } = services();
const now = new Date("2026-11-20T12:00:00Z");

async function measured(shop: ShopDomain) {
  const [control] = auditControls;
  if (!control) throw new Error("no control");
  return withShop(shop, (tx) => control.measure(tx, shop, now));
}

async function mails(shop: ShopDomain): Promise<string[]> {
  return withShop(shop, async (tx) => {
    const rows = await tx.outgoingMail.findMany({ where: { kind: "merchant.audit-checkpoint" } });
    return Promise.all(
      rows.map(({ id, caseKeyId, message }) => {
        const place = {
          shop,
          model: "OutgoingMail",
          field: "message",
          row: id,
          caseKeyId,
        } as const;
        return openField(tx, place, message ?? "");
      }),
    );
  });
}

describe("the list of events", () => {
  let shop: ShopDomain;
  beforeAll(async () => {
    shop = await aShop();
    await recordEvents(shop, 60);
    await withShop(shop, (tx) =>
      recordAudit(tx, shop, {
        type: "request.confirmed",
        actor: { kind: "shopper", id: "p_7" },
        detail: {},
        caseId: "case-1",
      }),
    );
  });
  const search = (query: Record<string, string>) =>
    audit.search({ shop, staffId: OWNER }, auditQuerySchema.parse(query));

  it("comes by page, newest first, and no event twice or never", async () => {
    const first = await search({});
    const second = await search({ before: first.next ?? "" });
    expect([first.events.length, second.events.length, second.next]).toEqual([50, 11, undefined]);
    const ids = [...first.events, ...second.events].map(({ id }) => id);
    expect(new Set(ids).size).toBe(61);
    expect(first.events[0]?.type).toBe("request.confirmed");
  });

  it("is narrowed by type, actor, subject and days of the shop's own zone", async () => {
    const count = async (query: Record<string, string>) => (await search(query)).events.length;
    expect(await count({ type: "request.confirmed" })).toBe(1);
    expect(await count({ actor: "shopper" })).toBe(1);
    expect(await count({ about: "case-1" })).toBe(1);
    expect(await count({ about: "p_7" })).toBe(1);
    expect(await count({ about: "nobody" })).toBe(0);
    const { events, timeZone } = await search({});
    const at = events[0]?.at ?? now;
    const today = new Intl.DateTimeFormat("en-CA", { timeZone }).format(at);
    expect(timeZone).toBe("Europe/Berlin");
    expect(await count({ from: today, to: today, type: "request.confirmed" })).toBe(1);
    expect(await count({ to: "2020-01-01" })).toBe(0);
    expect(await count({ from: "2999-01-01" })).toBe(0);
  });

  it("ignores what it does not understand in an address", () => {
    expect(auditQuerySchema.parse({ actor: "nobody", from: "yesterday", type: "" })).toEqual({});
  });
});

describe("the seal's control", () => {
  it("is kept while events are sealed in time, and broken when they wait for more than ten minutes", async () => {
    const shop = await sealedShop();
    expect((await measured(shop)).state).toBe("kept");
    await recordEvents(shop, 1);
    expect(await measured(shop)).toMatchObject({ state: "kept", facts: { eventsWaiting: 1 } });
    await asOwner(
      `UPDATE "AuditPending" SET since = now() - interval '11 minutes' WHERE shop = $1`,
      [shop],
    );
    expect((await measured(shop)).state).toBe("broken");
    await sealAudit(shop);
    expect((await measured(shop)).state).toBe("kept");
  });

  it("is broken when the last seal is not the app's own", async () => {
    const shop = await sealedShop();
    await asOwner(`UPDATE "AuditSeal" SET root = '\\x00' WHERE shop = $1 AND seq = 3`, [shop]);
    expect(await measured(shop)).toMatchObject({ state: "broken", facts: { eventsSealed: 12 } });
  });
});

describe("the worker's part", () => {
  it("finds shops that have something to seal, and no others", async () => {
    const [waiting, sealed] = [await aShop(), await sealedShop()];
    await recordEvents(waiting, 3);
    const due = (await findDueRows(now)).get("audit.seal") ?? [];
    expect(due).toContainEqual({ shop: waiting, id: waiting });
    expect(due.map(({ shop }) => shop)).not.toContain(sealed);
  });

  it("mails the checkpoint to the merchant once a week, in a form the verifier reads", async () => {
    const shop = await sealedShop();
    await buildMerchantContact(shop);
    await audit.upkeep(shop);
    await audit.upkeep(shop);
    const [mail, ...more] = await mails(shop);
    expect(more).toEqual([]);
    const { to, text } = JSON.parse(mail ?? "{}") as { to: string; text: string };
    expect(to).toBe("owner@canary.example");
    const checkpoint = JSON.parse(text.slice(text.indexOf("{"))) as Checkpoint;
    expect(checkpoint).toMatchObject({ kind: "kept.audit.checkpoint/1", shop, treeSize: 12 });
  });

  it("raises the alarm about a tampered log, mails no checkpoint of it, and calms down when it is whole", async () => {
    const shop = await sealedShop();
    await buildMerchantContact(shop);
    const id = await idAt(shop, 4);
    await asOwner(`UPDATE "AuditEvent" SET reason = 'x' WHERE id = $1`, [id]);
    await audit.upkeep(shop);
    const alerts = () => withShop(shop, (tx) => openAlerts(tx, shop));
    expect(await alerts()).toMatchObject([{ kind: "audit-tampered", detail: { problems: 1 } }]);
    expect(await mails(shop)).toEqual([]);
    await asOwner(`UPDATE "AuditEvent" SET reason = NULL WHERE id = $1`, [id]);
    expect(await audit.verify({ shop, staffId: OWNER })).toMatchObject({ ok: true });
    expect(await alerts()).toEqual([]);
  });
});

describe("the log's files", () => {
  it("are exported as lines, the one about the export among them, and its size is recorded", async () => {
    const shop = await sealedShop();
    let text = "";
    for await (const piece of audit.exportFile({
      shop,
      staffId: OWNER,
      reason: "The auditor asked",
    }))
      text += Buffer.from(piece).toString();
    const lines = text
      .trim()
      .split("\n")
      .map((line) => logLineSchema.parse(JSON.parse(line)));
    expect(lines).toHaveLength(1 + 12 + 3 + 1);
    const { events } = await audit.search({ shop, staffId: OWNER }, { type: "audit.exported" });
    expect(events).toMatchObject([{ actorId: OWNER, detail: { rows: 17 }, index: null }]);
  });

  it("give the checkpoint to anybody through the storefront, and 404 before there is one", async () => {
    const get = async (shop: ShopDomain) => {
      const request = proxyRequest(shop, "promises/checkpoint");
      return checkpointLoader({ request, params: {}, context: {} }).catch((thrown: unknown) => {
        if (thrown instanceof Response) return thrown;
        throw thrown;
      });
    };
    const answer = await get(await sealedShop());
    expect(await answer.json()).toMatchObject({ kind: "kept.audit.checkpoint/1", treeSize: 12 });
    expect((await get(await aShop())).status).toBe(404);
  });
});
