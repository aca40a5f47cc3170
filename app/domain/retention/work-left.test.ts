import { describe, expect, it } from "vitest";
import { buildFreshOrder } from "../../../test/factories/build-order-facts";
import { customerGid } from "~/lib/ids";
import { hasWork, noWork } from "./order-work";
import type { OrderWork } from "./verdict";
import { commonWork, isPlainWrite, withRemnant, workCodes, workLeft } from "./work-left";

const work = (change: Partial<OrderWork>): OrderWork => ({ ...noWork(), ...change });

describe("what is left to do", () => {
  it("is what the order does not show as done", () => {
    const order = buildFreshOrder({
      filled: ["note", "email", "shippingAddress"],
      coarse: { shippingAddress: "placeholder" },
      tags: ["Minimised"],
    });
    const wanted = work({
      clear: ["note", "phone"],
      coarsen: { email: "placeholder", shippingAddress: "generalise" },
      addTags: ["minimised", "old"],
      detachCustomer: true,
      requestErasure: true,
    });
    expect(workLeft(wanted, order)).toEqual(
      work({ clear: ["note"], coarsen: { email: "placeholder" }, addTags: ["old"] }),
    );
  });

  it("is nothing once a customer is detached", () => {
    const order = buildFreshOrder({ customer: customerGid(1) });
    const wanted = work({ detachCustomer: true });
    expect(hasWork(workLeft(wanted, order))).toBe(true);
    expect(hasWork(workLeft(wanted, { ...order, customer: null }))).toBe(false);
  });
});

describe("what two decisions have in common", () => {
  it("takes no more away than either of them", () => {
    const decided = work({ clear: ["note", "phone"], coarsen: { shippingAddress: "placeholder" } });
    const now = work({ clear: ["phone"], coarsen: { shippingAddress: "generalise" } });
    expect(commonWork(decided, now)).toEqual(
      work({ clear: ["phone"], coarsen: { shippingAddress: "generalise" } }),
    );
    expect(commonWork(work({ delete: true }), now)).toEqual(noWork());
  });

  it("leaves the order with a customer whom the host is to erase", () => {
    const both = work({ detachCustomer: true, requestErasure: true });
    expect(commonWork(both, both)).toEqual(work({ requestErasure: true }));
  });
});

it("goes in bulk when one mutation of the order does all of it", () => {
  expect(isPlainWrite(work({ clear: ["note"], requestErasure: true }))).toBe(true);
  expect(isPlainWrite(work({ clear: ["note"], addTags: ["old"] }))).toBe(false);
  expect(isPlainWrite(work({ delete: true }))).toBe(false);
});

it("names what was done without a value", () => {
  const done = work({ clear: ["note"], coarsen: { email: "placeholder" }, addTags: ["for Ada"] });
  expect(workCodes(done)).toEqual(["clear:note", "coarsen:email:placeholder", "tag"]);
});

it("keeps what no write changes when an order is read back", () => {
  const before = buildFreshOrder({ filled: ["note", "billingAddress", "name"] });
  const after = withRemnant(before, { filled: [], coarse: {}, customer: null, tags: [] });
  expect(after.filled).toEqual(["billingAddress", "name"]);
});
