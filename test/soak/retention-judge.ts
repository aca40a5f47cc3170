/**
 * The engine and the reference judge on 100,000 random cases (or as many as the first argument
 * says). Ends with 1 at the first case on which they differ.
 */
import fc from "fast-check";
import assert from "node:assert/strict";
import { anyWorld, planInputOf } from "../factories/any-retention-world";
import { anyOrder } from "../factories/build-order-facts";
import { asReference } from "../reference/agree";
import { referenceVerdict } from "../reference/reference-judge";
import { judgeOrder, makePlan, statutoryMinimums } from "~/domain/retention/model";

const cases = Number(process.argv[2] ?? 100_000);
const kinds: Record<string, number> = {};
const started = performance.now();

fc.assert(
  fc.property(anyWorld, anyOrder, (world, order) => {
    const verdict = asReference(judgeOrder(makePlan(planInputOf(world)), order, world.now));
    assert.deepEqual(verdict, referenceVerdict(world, order, statutoryMinimums));
    kinds[verdict.kind] = (kinds[verdict.kind] ?? 0) + 1;
  }),
  { numRuns: cases },
);

const seconds = Math.round((performance.now() - started) / 1000);
console.log(`${cases} cases in ${seconds} s: both judges agree on every one.`);
console.table(kinds);
