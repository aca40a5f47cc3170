/** Two judges, written apart, one verdict. The full 100,000: `npm run soak -- retention-judge`. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { anyWorld, planInputOf } from "../../../test/factories/any-retention-world";
import { anyOrder } from "../../../test/factories/build-order-facts";
import { asReference } from "../../../test/reference/agree";
import { referenceVerdict } from "../../../test/reference/reference-judge";
import { judgeOrder, makePlan, statutoryMinimums } from "./model";

it("judges any order as the reference judge does", () => {
  const kinds = new Map<string, number>();
  fc.assert(
    fc.property(anyWorld, anyOrder, (world, order) => {
      const verdict = asReference(judgeOrder(makePlan(planInputOf(world)), order, world.now));
      expect(verdict).toEqual(referenceVerdict(world, order, statutoryMinimums));
      kinds.set(verdict.kind, (kinds.get(verdict.kind) ?? 0) + 1);
    }),
    { numRuns: 8_000 },
  );
  // Cases that say nothing about a kind of verdict prove nothing about it. The rarest comes some
  // twenty-five times: that it comes less than four times is no chance.
  for (const kind of ["due", "report", "not-yet", "kept", "held", "unknown", "nothing-to-do"]) {
    expect(kinds.get(kind) ?? 0, kind).toBeGreaterThanOrEqual(4);
  }
});
