/** From controls to a promise. Pure. */
import type { StorePromise } from "./promises";
import type { ControlReading } from "./read-control";

/**
 * kept: everything it needs runs and holds · partly: what runs holds, but more is needed · broken: a
 * control says so · unknown: a control could not be measured lately · unproven: nothing runs yet.
 */
export const promiseStates = ["kept", "partly", "broken", "unknown", "unproven"] as const;
export type PromiseState = (typeof promiseStates)[number];

export interface JudgedPromise {
  readonly promise: StorePromise;
  readonly state: PromiseState;
  readonly controls: readonly ControlReading[];
}

export function judgePromise(
  promise: StorePromise,
  readings: readonly ControlReading[],
): JudgedPromise {
  const controls = readings.filter(({ promises }) => promises.includes(promise.number));
  return { promise, state: stateOf(promise, controls), controls };
}

function stateOf(promise: StorePromise, controls: readonly ControlReading[]): PromiseState {
  if (controls.length === 0) return "unproven";
  if (controls.some(({ state }) => state === "broken")) return "broken";
  if (controls.some(({ state }) => state === "unknown")) return "unknown";
  return promise.stillNeeded.length === 0 ? "kept" : "partly";
}
