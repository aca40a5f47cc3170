import { describe, expect, it } from "vitest";
import { reconcile, type Memories } from "./reconcile";

const nobody: Memories = { mine: undefined, theirs: undefined };
const mine = { at: 1000, bits: 7, told: true };

describe("two memories of one visitor", () => {
  it("agree when they are the same, or both empty", () => {
    expect(reconcile(nobody)).toEqual({ kind: "agreed" });
    const theirs = { bits: 7, mark: { at: 1000, counts: true } };
    expect(reconcile({ mine, theirs })).toEqual({ kind: "agreed" });
  });

  it("tell the platform what only we know", () => {
    expect(reconcile({ ...nobody, mine: { ...mine, told: false } })).toEqual({
      kind: "tell",
      bits: 7,
    });
  });

  it("follow a change made elsewhere after ours", () => {
    const theirs = { bits: 0, mark: { at: 1000, counts: true } };
    expect(reconcile({ mine, theirs })).toEqual({ kind: "adopt", bits: 0, at: 1000 });
  });

  it("keep ours when the platform has an earlier one of ours", () => {
    const theirs = { bits: 0, mark: { at: 500, counts: true } };
    const later = { ...mine, told: false };
    expect(reconcile({ mine: later, theirs })).toEqual({ kind: "tell", bits: 7 });
  });

  it("take the stricter when nobody can tell which was later", () => {
    const unmarked = { bits: 2, mark: undefined };
    const untold = { ...mine, bits: 6, told: false };
    expect(reconcile({ mine: untold, theirs: unmarked })).toEqual({ kind: "tell", bits: 2 });
  });

  it("adopt a choice that only the platform has, but not an outdated one of ours", () => {
    const fromCheckout = { bits: 2, mark: undefined };
    expect(reconcile({ ...nobody, theirs: fromCheckout })).toMatchObject({
      kind: "adopt",
      bits: 2,
    });
    const outdated = { bits: 7, mark: { at: 1, counts: false } };
    expect(reconcile({ ...nobody, theirs: outdated })).toEqual({ kind: "agreed" });
  });
});
