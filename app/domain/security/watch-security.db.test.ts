import { afterEach, describe, expect, it } from "vitest";
import { buildShop } from "../../../test/factories/build-shop";
import { buildStaff } from "../../../test/factories/build-staff";
import { asOwner, moveClock } from "../../../test/factories/raw-database";
import { withShop } from "~/db.server";
import { openAlerts } from "~/domain/alerts/index.server";
import { recordAudit } from "~/domain/audit/index.server";
import { sealField } from "~/domain/protection/index.server";
import { enqueue } from "~/jobs/queue.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { makeWatchSecurity, readSecurity, securityControls, settleSecurity } from "./index.server";
import { writeSecurityEvent } from "./security-event.store.server";

const watch = makeWatchSecurity({ enqueue });
const undo: (() => void)[] = [];
afterEach(() => undo.splice(0).forEach((back) => back()));

async function shopWithMail(domain: string): Promise<ShopDomain> {
  const shop = await buildShop(domain);
  await withShop(shop, async (tx) => {
    const place = { shop, model: "Shop", field: "contactEmail", row: shop } as const;
    const contactEmail = await sealField(tx, place, "owner@canary.example");
    await tx.shop.update({ where: { shop }, data: { contactEmail } });
  });
  await buildStaff(shop, "7", "owner");
  return shop;
}
const kindsOpen = async (shop: ShopDomain) =>
  (await withShop(shop, (tx) => openAlerts(tx, shop))).map(({ kind }) => kind);
const mails = (shop: ShopDomain) =>
  asOwner<{ kind: string }>(`SELECT kind FROM "OutgoingMail" WHERE shop = $1`, [shop]);
const guess = (shop: ShopDomain, times: number) =>
  Promise.all(
    Array.from({ length: times }, () => writeSecurityEvent({ kind: "token-unknown", shop })),
  );

describe("the watch over the public doors", () => {
  it("says nothing below a limit, and once an alert and one mail from it on", async () => {
    const shop = await shopWithMail("watch-one.myshopify.com");
    await guess(shop, 19);
    await watch(shop);
    expect(await kindsOpen(shop)).toEqual([]);
    await guess(shop, 1);
    await watch(shop);
    await guess(shop, 30);
    await Promise.all([watch(shop), watch(shop)]);
    expect(await kindsOpen(shop)).toEqual(["security-guessing"]);
    expect(await mails(shop)).toEqual([{ kind: "merchant.security" }]);
  });

  it("counts anew after somebody has looked", async () => {
    const shop = await shopWithMail("watch-settled.myshopify.com");
    await guess(shop, 25);
    await watch(shop);
    undo.push(moveClock(1000));
    await expect(settleSecurity(shop, "8")).rejects.toThrow(/manage-incidents/);
    expect(await settleSecurity(shop, "7")).toBe(1);
    await watch(shop);
    expect(await kindsOpen(shop)).toEqual([]);
    undo.push(moveClock(1000));
    await guess(shop, 25);
    await watch(shop);
    expect(await kindsOpen(shop)).toEqual(["security-guessing"]);
    expect(await mails(shop)).toHaveLength(1);
  });

  it("forgets what is older than its time", async () => {
    const shop = await shopWithMail("watch-old.myshopify.com");
    await guess(shop, 25);
    undo.push(moveClock(61 * 60_000));
    await watch(shop);
    expect(await kindsOpen(shop)).toEqual([]);
  });

  it("sees forged messages that claimed to be this shop, and no other shop's", async () => {
    const shop = await shopWithMail("watch-claimed.myshopify.com");
    const other = await shopWithMail("watch-other.myshopify.com");
    const forged = { kind: "webhook-bad-signature", detail: { claimed: shop, alsoUnwritten: 30 } };
    await writeSecurityEvent(forged as never);
    await writeSecurityEvent({ kind: "token-unknown", shop });
    await Promise.all([watch(shop), watch(other)]);
    expect(await kindsOpen(shop)).toEqual(["security-forged"]);
    expect(await kindsOpen(other)).toEqual([]);
    expect((await readSecurity(other)).days).toEqual([]);
    expect(
      (await readSecurity(shop)).days.map(({ kind, count, unproven }) => [kind, count, unproven]),
    ).toEqual([
      ["webhook-bad-signature", 31, 1],
      ["token-unknown", 1, 0],
    ]);
  });

  it("notices one person's many exports, not a team's few", async () => {
    const shop = await shopWithMail("watch-exports.myshopify.com");
    const save = (id: string, times: number) =>
      withShop(shop, async (tx) => {
        for (let at = 0; at < times; at++) {
          const actor = { kind: "staff", id } as const;
          await recordAudit(tx, shop, {
            type: "export.begun",
            actor,
            detail: { what: "audit-log" },
          });
        }
      });
    await save("1", 15);
    await save("2", 15);
    await watch(shop);
    expect(await kindsOpen(shop)).toEqual([]);
    await save("2", 5);
    await watch(shop);
    expect(await kindsOpen(shop)).toEqual(["security-exports"]);
  });

  it("is no longer called kept when an alert waits for a week", async () => {
    const shop = await shopWithMail("watch-control.myshopify.com");
    const state = () =>
      withShop(
        shop,
        async (tx) => (await securityControls[0]?.measure(tx, shop, domainNow()))?.state,
      );
    expect(await state()).toBe("unknown");
    await watch(shop);
    expect(await state()).toBe("kept");
    await guess(shop, 25);
    await watch(shop);
    expect(await state()).toBe("kept");
    undo.push(moveClock(8 * 86_400_000));
    expect(await state()).toBe("broken");
  });

  it("tells when it stopped looking, what it has not looked at, and whether its mails went out", async () => {
    const shop = await shopWithMail("watch-itself.myshopify.com");
    const measured = () =>
      withShop(shop, (tx) => {
        const [control] = securityControls;
        if (!control) throw new Error("there is no control");
        return control.measure(tx, shop, domainNow());
      });
    await watch(shop);
    await guess(shop, 3);
    expect((await measured()).facts).toMatchObject({ minutesSince: 0, notLookedAtYet: 3 });
    await asOwner(`UPDATE "Upkeep" SET at = at - interval '31 minutes' WHERE shop = $1`, [shop]);
    expect(await measured()).toMatchObject({ state: "broken", facts: { minutesSince: 31 } });
    await guess(shop, 20);
    await watch(shop);
    expect(await measured()).toMatchObject({
      state: "kept",
      facts: { alertsInThirtyDays: 1, mailedInThirtyDays: 0, mailsNotSent: 0, alertsOpen: 1 },
    });
    const [sent, late] = [`"sentAt" = now()`, `"createdAt" = "createdAt" - interval '61 minutes'`];
    await asOwner(`UPDATE "OutgoingMail" SET ${late} WHERE shop = $1`, [shop]);
    expect(await measured()).toMatchObject({ state: "broken", facts: { mailsNotSent: 1 } });
    await asOwner(`UPDATE "OutgoingMail" SET ${sent} WHERE shop = $1`, [shop]);
    expect(await measured()).toMatchObject({ state: "kept", facts: { mailedInThirtyDays: 1 } });
  });

  it.each([
    ["security-identity", "identity-failed", 5],
    ["security-flood", "limit-reached", 20],
    ["security-forged", "proxy-bad-signature", 20],
  ] as const)("opens %s from %s on, and not before", async (alert, kind, from) => {
    const shop = await shopWithMail(`watch-${kind}.myshopify.com`);
    const happen = (times: number) =>
      Promise.all(Array.from({ length: times }, () => writeSecurityEvent({ kind, shop })));
    await happen(from - 1);
    await watch(shop);
    expect(await kindsOpen(shop)).toEqual([]);
    await happen(1);
    await watch(shop);
    expect(await kindsOpen(shop)).toEqual([alert]);
    expect(await mails(shop)).toEqual([{ kind: "merchant.security" }]);
  });
});
