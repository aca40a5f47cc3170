/** A shop whose time zone changes while its rules stand. */
import { beforeEach, expect, it } from "vitest";
import { OWNER } from "../../../test/factories/build-staff";
import { fakeOrderHost } from "../../../test/factories/fake-order-host";
import { order, RetentionBench } from "../../../test/factories/retention-bench";
import { withShop } from "~/db.server";
import { makeSaveChecked } from "./index.server";

const BERLIN = "Europe/Berlin";
const HONOLULU = "Pacific/Honolulu";
const clock = { domain: () => new Date(), real: () => new Date() };
const saveChecked = makeSaveChecked({ clock, enqueue: () => Promise.resolve() });

/**
 * In Berlin an order of 2020, whose letters German law wants until the end of 2026; in Honolulu one
 * of 2019, whose time was over a year earlier. It is November 2026.
 */
const at = Date.parse("2019-12-31T23:30:00Z");
const dates = { createdAt: at, processedAt: at, paidAt: at, closedAt: at, lastFulfilledAt: at };
const letter = () => order(1, { ...dates, filled: ["email"] });

let bench: RetentionBench;
beforeEach(async () => {
  bench = await RetentionBench.open();
});

const moveTo = (timezone: string) =>
  withShop(bench.shop, (tx) => tx.shop.update({ where: { shop: bench.shop }, data: { timezone } }));

/** A rule as the editor saves it in a shop that is in that zone. */
async function ruleSavedIn(zone: string): Promise<string> {
  await moveTo(zone);
  const definition = {
    ...{ version: 2, name: "E-mail", scope: "orders", zone },
    when: { age: { years: 2 }, from: "completed" },
    actions: [{ do: "coarsen", field: "email", to: "placeholder" }],
  };
  const saved = await saveChecked({
    ...{ shop: bench.shop, staffId: OWNER, ruleId: undefined, definition },
    ...{ mode: "narrowed" as const, reason: "" },
  });
  if (!saved.ok || saved.proposed) throw new Error("the rule should be saved as narrowed");
  return saved.ruleIds[0] ?? "";
}

async function dueBy(ruleId: string) {
  const each = bench.engine(fakeOrderHost([letter()]));
  const runId = await each.preview({ shop: bench.shop, staffId: OWNER, ruleId });
  await bench.runOn(each, runId);
  const { counts } = await each.show({ shop: bench.shop, runId, filter: "all" });
  return counts?.byVerdict.due;
}

it("lets go what the only zone that it ever had lets go", async () => {
  expect(await dueBy(await ruleSavedIn(HONOLULU))).toBe(1);
});

it("keeps what the law kept where the shop was when its rule was made", async () => {
  const ruleId = await ruleSavedIn(BERLIN);
  await moveTo(HONOLULU);
  expect(await dueBy(ruleId)).toBe(0);
});

it("keeps what the law keeps where the shop has moved to", async () => {
  const ruleId = await ruleSavedIn(HONOLULU);
  await moveTo(BERLIN);
  expect(await dueBy(ruleId)).toBe(0);
});

it("saves an approved order when the shop moves before it is written", async () => {
  const ruleId = await ruleSavedIn(HONOLULU);
  const host = fakeOrderHost([letter()]);
  const each = bench.engine(host);
  const runId = await each.preview({ shop: bench.shop, staffId: OWNER, ruleId });
  await bench.runOn(each, runId);
  await each.approve({ shop: bench.shop, staffId: OWNER, runId });
  await moveTo(BERLIN);
  await bench.runOn(each, runId);
  const { orders } = await each.show({ shop: bench.shop, runId, filter: "all" });
  expect(orders).toMatchObject({ verified: 0, saved: 1, failed: 0 });
  expect([...host.orders.values()][0]?.coarse).toEqual({});
});
