import { describe, expect, it } from "vitest";
import { buildDraft } from "../../../test/factories/build-draft";
import { buildRule, buildShopTerms } from "../../../test/factories/build-retention-rule";
import { customerGid, orderGid } from "~/lib/ids";
import { indexHolds, type Hold } from "./holds";
import { judgeDraft, makeDraftPlans } from "./judge-draft";
import type { Rule } from "./rule-schema";

const now = Date.parse("2026-11-20T12:00:00Z");
const rule = buildRule({
  scope: "draft-orders",
  when: { age: { years: 1, months: 0, days: 0 }, from: "last-activity", roundTo: "day" },
  actions: [{ do: "delete" }],
});
const plansOf = (over: Partial<Rule> = {}, holds: readonly Hold[] = []) =>
  makeDraftPlans({
    rules: [{ id: "r0", version: 1, rule: { ...rule, ...over } }],
    shop: buildShopTerms(),
    holds: indexHolds(holds),
  });
const plans = plansOf();
const invoiced = { seen: true, value: "invoice-sent" } as const;
const completed = { seen: true, value: "completed" } as const;
const long = Date.parse("2024-02-01T10:00:00Z");
const hold = (target: Hold["target"]): Hold => ({
  ...{ id: "h", kind: "request-open", target, reason: "request" },
  ...{ by: null, since: long, until: null },
});

describe("a draft order", () => {
  it("goes when it led to nothing and its limit has passed", () => {
    expect(judgeDraft(plans, buildDraft(), now)).toMatchObject({
      kind: "due",
      work: { delete: true },
      dueAt: Date.parse("2025-02-01T23:00:00Z"),
    });
    const changed = buildDraft({ updatedAt: Date.parse("2026-02-01T10:00:00Z") });
    expect(judgeDraft(plans, changed, now).kind).toBe("not-yet");
  });

  it("stays with the papers of the order it became, as does one of which that is not known", () => {
    const became = buildDraft({ status: completed, completedAt: long });
    expect(judgeDraft(plans, became, now).kind).toBe("kept");
    const unseen = buildDraft({ status: { seen: false, because: "status-unknown" } });
    expect(judgeDraft(plans, unseen, now)).toEqual({
      kind: "unknown",
      reasons: ["status-unknown"],
    });
  });

  it("is held while its invoice may be paid: a year after anything last happened to it", () => {
    const soon = plansOf({ when: { ...rule.when, age: { years: 0, months: 3, days: 0 } } });
    const recent = Date.parse("2026-03-01T10:00:00Z");
    const open = buildDraft({ status: invoiced, invoiceSentAt: recent, updatedAt: recent });
    expect(judgeDraft(soon, open, now)).toEqual({ kind: "held", reasons: ["invoice-open"] });
    const gone = buildDraft({ status: invoiced, invoiceSentAt: long });
    expect(judgeDraft(soon, gone, now).kind).toBe("due");
  });

  it("is held with its customer, with the order it became, and with nobody's requests", () => {
    const judged = (target: Hold["target"], over: Parameters<typeof buildDraft>[0]) =>
      judgeDraft(plansOf({}, [hold(target)]), buildDraft(over), now);
    const held = { kind: "held", reasons: ["request-open"] };
    const theirs = { on: "customer", customer: customerGid(5), orders: [] } as const;
    expect(judged(theirs, { customer: customerGid(5) })).toEqual(held);
    expect(judged(theirs, { customer: customerGid(6) }).kind).toBe("due");
    const onOrder = { on: "orders", orders: [orderGid(9)] } as const;
    expect(judged(onOrder, { order: orderGid(9), status: completed })).toEqual(held);
    expect(judged({ on: "nobodys-drafts" }, { customer: null })).toEqual(held);
    expect(judged({ on: "nobodys-drafts" }, { customer: customerGid(5) }).kind).toBe("due");
  });

  it("is held by a dispute about the order it became, and unknown where that can't be seen", () => {
    const tag = plansOf({ actions: [{ do: "tag", tag: "old" }] });
    const became = { status: completed, completedAt: long, order: orderGid(9) };
    const disputed = buildDraft({ ...became, openDisputes: { seen: true, value: 1 } });
    expect(judgeDraft(tag, disputed, now)).toEqual({ kind: "held", reasons: ["dispute-open"] });
    const because = "disputes-unreadable" as const;
    const unseen = buildDraft({ ...became, openDisputes: { seen: false, because } });
    expect(judgeDraft(tag, unseen, now)).toEqual({ kind: "unknown", reasons: [because] });
  });

  it("meets a rule for drafts of its state alone", () => {
    const only = plansOf({ only: { states: ["invoice-sent"] } });
    expect(judgeDraft(only, buildDraft(), now).kind).toBe("nothing-to-do");
    const gone = buildDraft({ status: invoiced, invoiceSentAt: long });
    expect(judgeDraft(only, gone, now).kind).toBe("due");
  });

  it("loses fields and keeps the rest, both addresses included", () => {
    const fields = plansOf({
      actions: [
        { do: "clear", fields: ["note", "phone"] },
        { do: "coarsen", field: "email", to: "placeholder" },
        { do: "coarsen", field: "billingAddress", to: "generalise" },
      ],
    });
    expect(judgeDraft(fields, buildDraft(), now)).toMatchObject({
      kind: "due",
      work: {
        ...{ clear: ["note"], delete: false },
        coarsen: { email: "placeholder", billingAddress: "generalise" },
      },
    });
    const done = buildDraft({
      filled: ["email", "billingAddress"],
      coarse: { email: "placeholder", billingAddress: "placeholder" },
    });
    expect(judgeDraft(fields, done, now).kind).toBe("nothing-to-do");
  });
});
