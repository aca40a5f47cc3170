import { afterEach, describe, expect, it } from "vitest";
import { buildShop } from "../../../test/factories/build-shop";
import { withShop, type Tx } from "~/db.server";
import { recentAudit } from "~/domain/audit/index.server";
import type { ShopDomain } from "~/lib/ids";
import { measureControls, readControls, readPromises } from "./index.server";
import type { Control, Measurement } from "./model";

const clock = Symbol.for("kept.clock.offset");
const moveClock = (ms: number) => Reflect.set(globalThis, clock, () => ms);
const HOUR_MS = 3_600_000;

afterEach(() => void Reflect.deleteProperty(globalThis, clock));

function control(id: string, measure: () => Measurement | Promise<Measurement>): Control<Tx> {
  return {
    id,
    promises: [36],
    title: id,
    grade: "observed",
    freshForMs: HOUR_MS,
    measure: async () => measure(),
  };
}
const kept = () => ({ state: "kept", facts: { seen: 3 }, because: "All three." }) as const;
const broken = () => ({ state: "broken", facts: { seen: 2 }, because: "One is late." }) as const;

const stateOf = async (shop: ShopDomain, one: Control<Tx>) =>
  (await withShop(shop, (tx) => readControls(tx, shop, [one])))[0]?.state;
const changes = async (shop: ShopDomain) =>
  (await withShop(shop, (tx) => recentAudit(tx, shop))).map(({ detail }) => detail).reverse();

describe("measuring", () => {
  it("keeps the result and records a turn once, not every measurement", async () => {
    const shop = await buildShop("turns.myshopify.com");
    await measureControls(shop, [control("a.b", kept)]);
    await measureControls(shop, [control("a.b", kept)]);
    await measureControls(shop, [control("a.b", broken)]);
    expect(await stateOf(shop, control("a.b", kept))).toBe("broken");
    expect(await changes(shop)).toEqual([
      { control: "a.b", from: "unmeasured", to: "kept" },
      { control: "a.b", from: "kept", to: "broken" },
    ]);
  });

  it("notices a turn once when two workers measure at the same time", async () => {
    const shop = await buildShop("two-workers.myshopify.com");
    await Promise.all([1, 2, 3].map(() => measureControls(shop, [control("a.b", kept)])));
    expect(await changes(shop)).toHaveLength(1);
  });

  it("stores what cannot be measured as unknown, and goes on with the others", async () => {
    const shop = await buildShop("fails.myshopify.com");
    const failing = control("a.fails", () => Promise.reject(new Error("no answer")));
    const counts = await measureControls(shop, [failing, control("c.d", kept)]);
    expect(counts).toEqual({ kept: 1, broken: 0, unknown: 1 });
    expect(await stateOf(shop, failing)).toBe("unknown");
    expect(await stateOf(shop, control("c.d", kept))).toBe("kept");
  });

  it("lets a result grow stale with the domain's clock", async () => {
    const shop = await buildShop("stale.myshopify.com");
    await measureControls(shop, [control("a.b", kept)]);
    moveClock(HOUR_MS - 5000);
    expect(await stateOf(shop, control("a.b", kept))).toBe("kept");
    moveClock(HOUR_MS + 5000);
    expect(await stateOf(shop, control("a.b", kept))).toBe("unknown");
    const policy = (await readPromises(shop, [control("a.b", kept)])).find(
      ({ promise }) => promise.number === 36,
    );
    expect(policy?.state).toBe("unknown");
    await measureControls(shop, [control("a.b", kept)]);
    expect(await stateOf(shop, control("a.b", kept))).toBe("kept");
  });

  it("shows one shop's results to no other", async () => {
    const [one, two] = [
      await buildShop("e-one.myshopify.com"),
      await buildShop("e-two.myshopify.com"),
    ];
    await measureControls(one, [control("a.b", kept)]);
    expect(await stateOf(two, control("a.b", kept))).toBe("unknown");
  });
});
