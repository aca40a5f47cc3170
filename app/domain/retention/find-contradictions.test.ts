import { describe, expect, it } from "vitest";
import { buildRule, buildShopTerms } from "../../../test/factories/build-retention-rule";
import { findContradictions } from "./find-contradictions";
import type { Rule, RuleAction } from "./rule-schema";

const inForce = (rules: readonly Rule[]) =>
  rules.map((rule, place) => ({ id: `r${place}`, version: 1, rule }));
const found = (...rules: Rule[]) =>
  findContradictions(inForce(rules), buildShopTerms()).map(({ kind, rules: ids }) => [
    kind,
    ...ids,
  ]);
const after = (years: number, ...actions: RuleAction[]) =>
  buildRule({
    when: { age: { years, months: 0, days: 0 }, from: "completed", roundTo: "day" },
    only: { business: false },
    actions,
  });
const always = (rule: Rule): Rule => ({ ...rule, only: {} });

describe("rules beside each other", () => {
  it("are fine where each has something of its own to do", () => {
    const note = after(2, { do: "clear", fields: ["note"] });
    expect(found(note, after(3, { do: "clear", fields: ["phone"] }))).toEqual([]);
  });

  it("are shown where one deletes the orders before the other acts", () => {
    const deletes = always(after(1, { do: "delete" }));
    expect(found(after(2, { do: "clear", fields: ["note"] }), deletes)).toEqual([
      ["matches-everything", "r1"],
      ["comes-too-late", "r0", "r1"],
    ]);
  });

  it("are shown where one detaches the customer whom the other wants erased", () => {
    const detaches = always(after(1, { do: "detach-customer" }));
    expect(found(after(2, { do: "request-erasure" }), detaches)).toEqual([
      ["comes-too-late", "r0", "r1"],
    ]);
  });

  it("are shown where one never speaks because another outranks it everywhere", () => {
    const high = { ...always(after(2, { do: "report" })), rank: 1 };
    expect(found(after(2, { do: "clear", fields: ["note"] }), high)).toEqual([
      ["matches-everything", "r1"],
      ["never-speaks", "r0", "r1"],
    ]);
  });

  it("are shown where a placeholder leaves nothing to generalise", () => {
    const coarse = (to: "placeholder" | "generalise"): RuleAction => ({
      ...{ do: "coarsen", field: "shippingAddress", to },
    });
    const placeholder = always(after(11, coarse("placeholder")));
    expect(found(after(12, coarse("generalise")), placeholder)).toEqual([
      ["coarser-already", "r0", "r1"],
    ]);
  });

  it("are shown where one waits for a tag that the other adds", () => {
    const tags = after(1, { do: "tag", tag: "Done" });
    const waits = { ...after(2, { do: "report" }), only: { tags: { any: ["done"] } } };
    expect(found(tags, waits)).toEqual([["depends-on-tag", "r1", "r0"]]);
  });

  it("are shown where they say the same, unless no order can meet both", () => {
    const note = after(2, { do: "clear", fields: ["note"] });
    expect(found(note, note)).toEqual([["says-the-same", "r0", "r1"]]);
    expect(found(note, { ...note, only: { business: true } })).toEqual([]);
  });

  it("say which rule can meet no order at all", () => {
    const rule = buildRule({
      when: { age: { years: 1, months: 0, days: 0 }, from: "closed", roundTo: "day" },
      only: { states: ["open"] },
    });
    expect(found(rule)).toEqual([["never-matches", "r0"]]);
  });
});
