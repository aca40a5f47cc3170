import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SECOND } from "../../../test/factories/approved-by-two";
import { buildShop } from "../../../test/factories/build-shop";
import { buildStaff, OWNER } from "../../../test/factories/build-staff";
import { buildMerchantContact } from "../../../test/factories/merchant-contact";
import { asOwner, moveClock, wholeDatabase } from "../../../test/factories/raw-database";
import { withShop } from "~/db.server";
import { openAlerts } from "~/domain/alerts/index.server";
import { recentAudit } from "~/domain/audit/index.server";
import { sendMail } from "~/domain/mail/index.server";
import { changeRole } from "~/domain/staff/index.server";
import { findDueRows } from "~/jobs/due-rows.store.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import {
  approvalControls,
  dropApproval,
  fingerprintOf,
  isApproved,
  makeApproveAct,
  makeSettleApproval,
  proposeAct,
  useApproval,
  viewApproval,
  viewApprovals,
  withdrawAct,
} from "./index.server";
import type { StartAct } from "./ports";

const HOUR_MS = 3_600_000;
let shop: ShopDomain;
let made = 0;
let jobs: { name: string; id: string }[] = [];
const undo: (() => void)[] = [];

beforeEach(async () => {
  shop = await buildShop(`approvals-${(made += 1)}.myshopify.com`);
  jobs = [];
});
afterEach(() =>
  undo
    .splice(0)
    .reverse()
    .forEach((back) => back()),
);

const advance = (hours: number) => void undo.push(moveClock(hours * HOUR_MS));
const enqueue = (_tx: unknown, job: { name: string; id: string }) => {
  jobs.push(job);
  return Promise.resolve();
};
const target = { act: "retention-run", targetId: "run-1" } as const;
const fingerprint = fingerprintOf({ orders: 12 });
const exact = { ...target, fingerprint };

const propose = (over: { staffId?: string; reason?: string; fingerprint?: string } = {}) =>
  withShop(shop, (tx) =>
    proposeAct(
      tx,
      { shop, enqueue },
      { ...exact, staffId: OWNER, reason: "The limit has passed", ...over },
    ),
  );
const approve = (approvalId: string, staffId = SECOND) =>
  makeApproveAct({ enqueue })({ shop, staffId, approvalId });
const use = (over: { fingerprint?: string } = {}) =>
  withShop(shop, (tx) => useApproval(tx, shop, { ...exact, ...over }));
const begins: StartAct = async () => (await use()) !== undefined;
const settle = (id: string, ...[start]: [start?: StartAct | "by-itself"]) =>
  makeSettleApproval({
    "retention-run": start === "by-itself" ? undefined : (start ?? begins),
    "retention-override": undefined,
    "erasure-of-request": undefined,
  })({ shop, id });
const stateOf = async () => (await viewApproval({ shop, staffId: OWNER, ...target }))?.state;
const audit = async () =>
  (await withShop(shop, (tx) => recentAudit(tx, shop))).map(({ type }) => type);
const dueIds = async () =>
  ((await findDueRows(domainNow())).get("approval.settle") ?? [])
    .filter((row) => row.shop === shop)
    .map(({ id }) => id);
const measure = () =>
  withShop(shop, async (tx) => approvalControls[0]?.measure(tx, shop, domainNow()));

describe("in a shop with two people", () => {
  beforeEach(async () => void (await buildStaff(shop, SECOND, "privacy-officer")));

  it("an act waits for the second person, begins once, and all of it is on record", async () => {
    const { id, coolingOffUntil } = await propose();
    expect(coolingOffUntil).toBeNull();
    expect(await use()).toBeUndefined();
    expect(await withShop(shop, (tx) => openAlerts(tx, shop))).toMatchObject([
      { kind: "approval-second-person", key: id },
    ]);
    expect(await approve(id)).toEqual({ ok: true });
    expect(jobs).toContainEqual(expect.objectContaining({ name: "approval.settle", id }));
    expect(await withShop(shop, (tx) => isApproved(tx, shop, exact))).toBe(true);
    await settle(id);
    await settle(id);
    expect(await use()).toBeUndefined();
    expect(await stateOf()).toBe("used");
    expect(await audit()).toEqual(["approval.used", "approval.approved", "approval.proposed"]);
    expect(await withShop(shop, (tx) => openAlerts(tx, shop))).toEqual([]);
    expect(await measure()).toMatchObject({ state: "kept", facts: { acts: 1, bySecond: 1 } });
  });

  it("nobody is their own second person, in the use case and in the table", async () => {
    const { id } = await propose();
    expect(await approve(id, OWNER)).toEqual({ ok: false, why: "same-person" });
    const change = `UPDATE "Approval" SET state = 'used', "endedAt" = now(), "secondBy" = $2 WHERE id = $1`;
    await expect(asOwner(change, [id, OWNER])).rejects.toThrow(/Approval_two_people/);
    await expect(asOwner(change, [id, null])).rejects.toThrow(/Approval_confirmed/);
  });

  it("two clicks at once approve once, and a withdrawal beats what has not begun", async () => {
    const { id } = await propose();
    const outcomes = await Promise.all([approve(id), approve(id)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await withdrawAct({ shop, staffId: OWNER, approvalId: id })).toBe(true);
    await settle(id);
    expect(await stateOf()).toBe("withdrawn");
    expect(await withdrawAct({ shop, staffId: OWNER, approvalId: id })).toBe(false);
  });

  it("an approval lapses when the thing is not what was approved any more", async () => {
    const { id } = await propose();
    await approve(id);
    expect(await use({ fingerprint: fingerprintOf({ orders: 13 }) })).toBeUndefined();
    expect(await viewApproval({ shop, staffId: OWNER, ...target })).toMatchObject({
      state: "lapsed",
      problem: "target-changed",
    });
    expect(await use()).toBeUndefined();
  });

  it("the same proposal is one, and one of a changed thing replaces it", async () => {
    const first = await propose();
    expect((await propose({ staffId: SECOND })).id).toBe(first.id);
    const changed = await propose({ fingerprint: fingerprintOf({ orders: 14 }) });
    expect(changed.id).not.toBe(first.id);
    const { waiting, ended } = await viewApprovals({ shop, staffId: OWNER });
    expect(waiting.map(({ id }) => id)).toEqual([changed.id]);
    expect(ended.map(({ problem }) => problem)).toEqual(["replaced"]);
  });

  it("what nobody confirms lapses after a week, and what can't begin lapses too", async () => {
    const { id } = await propose();
    advance(24 * 7);
    expect(await dueIds()).toEqual([id]);
    await settle(id);
    expect(await stateOf()).toBe("lapsed");
    const again = await propose();
    await approve(again.id);
    await settle(again.id, () => Promise.resolve(false));
    expect(await viewApproval({ shop, staffId: OWNER, ...target })).toMatchObject({
      problem: "not-possible",
    });
  });

  it("dismissing the second person makes nothing faster", async () => {
    const { id } = await propose();
    await changeRole({ shop, staffId: OWNER, memberId: SECOND, role: "none" });
    await expect(approve(id)).rejects.toMatchObject({ code: "forbidden" });
    advance(25);
    await settle(id);
    expect(await stateOf()).toBe("proposed");
    await withdrawAct({ shop, staffId: OWNER, approvalId: id });
  });

  it("proposing anew after a dismissal begins to cool off only a day later", async () => {
    await changeRole({ shop, staffId: OWNER, memberId: SECOND, role: "viewer" });
    advance(1);
    const { proposedAt, coolingOffUntil } = await propose();
    const hours = ((coolingOffUntil?.getTime() ?? 0) - proposedAt.getTime()) / HOUR_MS;
    expect(hours).toBeGreaterThan(46);
    expect(hours).toBeLessThanOrEqual(47.01);
  });

  it("who was dismissed after proposing starts nothing, confirmed or not", async () => {
    const { id } = await propose({ staffId: SECOND });
    await changeRole({ shop, staffId: OWNER, memberId: SECOND, role: "none" });
    expect(await approve(id, OWNER)).toEqual({ ok: false, why: "proposer-left" });
  });

  it("an approval dropped because it was decided otherwise can't be used", async () => {
    const { id } = await propose();
    await approve(id);
    await withShop(shop, (tx) => dropApproval(tx, shop, target));
    expect(await use()).toBeUndefined();
    expect(await stateOf()).toBe("lapsed");
  });
});

describe("in a shop with one person", () => {
  it("an act cools off for 24 hours, is found by its date, and then begins by itself", async () => {
    const { id, proposedAt, coolingOffUntil } = await propose();
    expect(coolingOffUntil?.getTime()).toBe(proposedAt.getTime() + 24 * HOUR_MS);
    const [alert] = await withShop(shop, (tx) => openAlerts(tx, shop));
    expect(alert).toMatchObject({
      kind: "approval-cooling-off",
      detail: { until: coolingOffUntil?.toISOString() },
    });
    advance(23.9);
    expect(await dueIds()).toEqual([]);
    await settle(id);
    expect(await stateOf()).toBe("proposed");
    advance(0.2);
    expect(await dueIds()).toEqual([id]);
    await settle(id);
    expect(await stateOf()).toBe("used");
    expect(await measure()).toMatchObject({ state: "kept", facts: { byWaiting: 1 } });
  });

  it("a crash between the end of the wait and the beginning loses nothing", async () => {
    const { id } = await propose();
    advance(25);
    const crash: StartAct = () => Promise.reject(new Error("the worker died"));
    await expect(settle(id, crash)).rejects.toThrow("died");
    expect(await stateOf()).toBe("approved");
    expect(await dueIds()).toEqual([id]);
    await settle(id);
    expect(await stateOf()).toBe("used");
  });

  it("two workers begin it once", async () => {
    const { id } = await propose();
    advance(25);
    let begun = 0;
    const start: StartAct = async () => {
      const used = await use();
      if (used) begun += 1;
      return used !== undefined;
    };
    await Promise.all([settle(id, start), settle(id, start), settle(id, start)]);
    expect(begun).toBe(1);
    expect(await stateOf()).toBe("used");
  });

  it("the table refuses one that was used before its time", async () => {
    const { id } = await propose();
    const early = `UPDATE "Approval" SET state = 'used', "endedAt" = "proposedAt" + interval '1 hour' WHERE id = $1`;
    await expect(asOwner(early, [id])).rejects.toThrow(/Approval_waited/);
    const short = `UPDATE "Approval" SET state = 'used', "coolingOffUntil" = "proposedAt", "endedAt" = "proposedAt" WHERE id = $1`;
    await expect(asOwner(short, [id])).rejects.toThrow(/Approval_waited/);
  });

  it("appointing somebody while it cools off is no way round, nor withdrawing and proposing anew", async () => {
    await buildStaff(shop, SECOND, "none");
    const { id } = await propose();
    advance(1);
    await changeRole({ shop, staffId: OWNER, memberId: SECOND, role: "privacy-officer" });
    expect(await approve(id)).toEqual({ ok: false, why: "cooling-off" });
    await withdrawAct({ shop, staffId: SECOND, approvalId: id });
    const again = await propose();
    expect(again.coolingOffUntil?.getTime()).toBe(again.proposedAt.getTime() + 24 * HOUR_MS);
    await withdrawAct({ shop, staffId: OWNER, approvalId: again.id });
    advance(25);
    const later = await propose();
    expect(later.coolingOffUntil).toBeNull();
    expect(await approve(later.id)).toEqual({ ok: true });
  });

  it("an act that nothing starts stays approved until its domain uses it", async () => {
    const { id } = await propose();
    advance(25);
    await settle(id, "by-itself");
    expect(await withShop(shop, (tx) => isApproved(tx, shop, exact))).toBe(true);
    expect(await dueIds()).toEqual([]);
    expect(await use()).toMatchObject({ id });
  });

  it("the store is told by mail, which names nobody and nothing of anybody", async () => {
    await buildMerchantContact(shop);
    const { id } = await propose({ reason: "Mia asked, mia@canary.example" });
    const [job] = jobs.filter(({ name }) => name === "mail.send");
    const sent: { to: string; subject: string; text: string }[] = [];
    await sendMail({ shop, id: job?.id ?? "" }, (mail) => Promise.resolve(void sent.push(mail)));
    expect(sent).toHaveLength(1);
    expect(sent[0]?.to).toBe("owner@canary.example");
    expect(sent[0]?.text).toMatch(/starts by itself on .* unless somebody withdraws it/);
    expect(JSON.stringify({ ...sent[0], to: "" })).not.toMatch(
      new RegExp(`mia|Mia|${OWNER}|${id}`),
    );
  });

  it("its reason is sealed, masked and asked for", async () => {
    await expect(propose({ reason: " ok " })).rejects.toMatchObject({ code: "invalid-input" });
    await expect(propose({ reason: "x".repeat(301) })).rejects.toMatchObject({
      code: "invalid-input",
    });
    expect(await stateOf()).toBeUndefined();
    await propose({ reason: "Mia asked, mia@canary.example" });
    const view = await viewApproval({ shop, staffId: OWNER, ...target });
    expect(view?.reason).toBe("Mia asked, m•••@c•••.example");
    const rows = await asOwner<{ reason: string }>(
      `SELECT reason FROM "Approval" WHERE shop = $1`,
      [shop],
    );
    expect(rows[0]?.reason).toMatch(/^k1\./);
    expect(await wholeDatabase()).not.toContain("mia@canary.example");
  });

  it("whoever lacks the permission sees it wait and can do nothing", async () => {
    const agent = await buildStaff(shop, "9", "support-agent");
    await expect(propose({ staffId: agent })).rejects.toMatchObject({ code: "forbidden" });
    const { id } = await propose();
    await expect(approve(id, agent)).rejects.toMatchObject({ code: "forbidden" });
    await expect(withdrawAct({ shop, staffId: agent, approvalId: id })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await viewApproval({ shop, staffId: agent, ...target })).toMatchObject({
      mayConfirm: false,
      mayWithdraw: false,
    });
  });
});
