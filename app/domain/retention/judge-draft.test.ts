import { describe, expect, it } from "vitest";
import { buildRule, buildShopTerms } from "../../../test/factories/build-retention-rule";
import type { DraftFacts } from "./draft-facts";
import { judgeDraft, makeDraftPlans } from "./judge-draft";

const now = Date.parse("2026-11-20T12:00:00Z");
const rule = buildRule({
  scope: "draft-orders",
  when: { age: { years: 1, months: 0, days: 0 }, from: "last-activity", roundTo: "day" },
  actions: [{ do: "delete" }],
});
const plans = makeDraftPlans({
  rules: [{ id: "r0", version: 1, rule }],
  shop: buildShopTerms(),
});
const draft = (over: Partial<DraftFacts>): DraftFacts => ({
  ...{ id: "gid://shopify/DraftOrder/1", name: "#D1", completedAt: null },
  createdAt: Date.parse("2024-01-01T10:00:00Z"),
  updatedAt: Date.parse("2024-02-01T10:00:00Z"),
  completed: { seen: true, value: false },
  ...{ country: "DE", channel: null, tags: [], total: null, business: null, customer: null },
  filled: ["note", "email", "shippingAddress"],
  ...over,
});

describe("a draft order", () => {
  it("goes when it led to nothing and its limit has passed", () => {
    expect(judgeDraft(plans, draft({}), now)).toMatchObject({
      kind: "due",
      work: { delete: true },
      dueAt: Date.parse("2025-02-01T23:00:00Z"),
    });
    const changed = draft({ updatedAt: Date.parse("2026-02-01T10:00:00Z") });
    expect(judgeDraft(plans, changed, now).kind).toBe("not-yet");
  });

  it("stays with the papers of the order it became, as does one of which that is not known", () => {
    const at = Date.parse("2024-02-01T10:00:00Z");
    const completed = draft({ completed: { seen: true, value: true }, completedAt: at });
    expect(judgeDraft(plans, completed, now).kind).toBe("kept");
    const unseen = draft({ completed: { seen: false, because: "source-error" } });
    expect(judgeDraft(plans, unseen, now)).toEqual({ kind: "unknown", reasons: ["source-error"] });
  });
});
