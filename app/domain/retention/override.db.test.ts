/** A legal minimum set aside, from the proposal to the receipt that names it, and its control. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { approvedByTwo } from "../../../test/factories/approved-by-two";
import { buildShop } from "../../../test/factories/build-shop";
import { OWNER } from "../../../test/factories/build-staff";
import { fakeOrderHost } from "../../../test/factories/fake-order-host";
import { moveClock } from "../../../test/factories/raw-database";
import { order, RetentionBench } from "../../../test/factories/retention-bench";
import { withShop } from "~/db.server";
import { makeSettleApproval, viewApprovals } from "~/domain/approvals/index.server";
import { recentAudit } from "~/domain/audit/index.server";
import { newId, type ShopDomain } from "~/lib/ids";
import { controls, grantedOverrides, makeSaveChecked, startOverride } from "./index.server";

const clock = { domain: () => new Date(), real: () => new Date() };
const enqueue = () => Promise.resolve();
const saveChecked = makeSaveChecked({ clock, enqueue });

/** Two years after an order was completed its e-mail address goes: German law wants letters for six. */
const definition = {
  ...{ version: 2, name: "E-mail", scope: "orders", zone: "Europe/Berlin" },
  when: { age: { years: 2 }, from: "completed" },
  actions: [{ do: "coarsen", field: "email", to: "placeholder" }],
};
/** Completed in March 2022: past the rule's limit, within the law's. */
const at = Date.parse("2022-03-01T10:00:00Z");
const dates = { createdAt: at, processedAt: at, paidAt: at, closedAt: at, lastFulfilledAt: at };
const kept = () => order(1, { ...dates, filled: ["email"] });

let bench: RetentionBench;
let shop: ShopDomain;
const undo: (() => void)[] = [];
beforeEach(async () => {
  bench = await RetentionBench.open();
  shop = bench.shop;
  bench.approvedOverrides = (ids) => grantedOverrides(shop, ids);
});
afterEach(() => undo.splice(0).forEach((back) => back()));

const save = (reason: string, of: ShopDomain = shop) =>
  saveChecked({
    ...{ shop: of, staffId: OWNER, ruleId: undefined, definition },
    ...{ mode: "override" as const, reason },
  });

async function proposed(of: ShopDomain = shop): Promise<string> {
  const saved = await save("The tax adviser keeps these letters", of);
  if (!saved.ok || !saved.proposed) throw new Error("it should be proposed");
  return saved.ruleIds[0] ?? "";
}

async function approvalOf(of: ShopDomain) {
  const { waiting } = await viewApprovals({ shop: of, staffId: OWNER });
  const approval = waiting.find(({ act }) => act === "retention-override");
  if (!approval) throw new Error("there should be an approval");
  return approval;
}

/** One run over the rule, to its end, on a host with one order that the law still keeps. */
async function runOnce(ruleId: string) {
  const host = fakeOrderHost([kept()]);
  const each = bench.engine(host);
  const runId = await each.preview({ shop, staffId: OWNER, ruleId });
  await bench.runOn(each, runId);
  const { counts } = await each.show({ shop, runId, filter: "all" });
  if (counts?.byVerdict.due) {
    await each.approve({ shop, staffId: OWNER, runId });
    await bench.runOn(each, runId);
  }
  return { counts, runId, left: [...host.orders.values()][0]?.coarse };
}

const measure = () =>
  withShop(shop, async (tx) =>
    controls.find(({ id }) => id === "retention.minimums")?.measure(tx, shop, new Date()),
  );

describe("a legal minimum", () => {
  it("can't be set aside without a reason, and holds until a second person has agreed", async () => {
    await expect(save(" ")).rejects.toMatchObject({ code: "invalid-input" });
    const ruleId = await proposed();
    const { counts, left } = await runOnce(ruleId);
    expect(counts?.byVerdict).toMatchObject({ due: 0, kept: 1 });
    expect(left).toEqual({});
    expect(await measure()).toMatchObject({
      state: "kept",
      facts: { byOverride: 0, overrides: null },
    });
  });

  it("gives way once two have agreed, and receipt, log and control name it", async () => {
    const ruleId = await proposed();
    await approvedByTwo(shop, {
      propose: () => approvalOf(shop),
      start: () => startOverride(shop, ruleId),
    });
    const { runId, left } = await runOnce(ruleId);
    expect(left).toEqual({ email: "placeholder" });
    const events = await withShop(shop, (tx) => recentAudit(tx, shop, 100));
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["approval.proposed", "approval.approved", "approval.used"]),
    );
    const receipt = events.find(({ type }) => type === "retention.order-minimised");
    expect(receipt?.detail).toMatchObject({
      runId,
      overrode: ["email"],
      did: ["coarsen:email:placeholder"],
    });
    expect(await measure()).toMatchObject({
      state: "kept",
      facts: { written: 1, cut: 0, byOverride: 1, overrides: `${ruleId} v1` },
    });
  });

  it("gives way after a day where there is nobody else, and not before", async () => {
    const alone = await buildShop(`alone-${newId().slice(-12)}.myshopify.com`);
    const ruleId = await proposed(alone);
    const { id } = await approvalOf(alone);
    const settle = makeSettleApproval({
      ...{ "retention-run": undefined, "erasure-of-request": undefined },
      "retention-override": (of, target) => startOverride(of, target),
    });
    undo.push(moveClock(23 * 3_600_000));
    await settle({ shop: alone, id });
    expect(await grantedOverrides(alone, [id])).toEqual(new Set());
    undo.push(moveClock(2 * 3_600_000));
    await settle({ shop: alone, id });
    expect(await grantedOverrides(alone, [id])).toEqual(new Set([id]));
    expect(await startOverride(alone, ruleId)).toBe(false);
  });

  it("that was cut into without an approval breaks the control, whatever the engine believed", async () => {
    const ruleId = await proposed();
    bench.approvedOverrides = (ids) => Promise.resolve(new Set(ids));
    const { left } = await runOnce(ruleId);
    expect(left).toEqual({ email: "placeholder" });
    expect(await measure()).toMatchObject({
      state: "broken",
      facts: { cut: 1, byOverride: 0 },
      because: expect.stringContaining("no approved override") as string,
    });
  });
});
