/** What a stored measurement is worth now. Pure: the clock is an argument. */
import type { Control, ControlState, Grade, Measurement } from "./control";

/** A measurement as it was stored. */
export interface StoredMeasurement extends Measurement {
  readonly checkedAt: Date;
  readonly staleAt: Date;
}

/** What a page may say about a control at one moment. */
export interface ControlReading {
  readonly id: string;
  readonly title: string;
  readonly grade: Grade;
  readonly promises: readonly number[];
  readonly state: ControlState;
  readonly because: string;
  readonly facts: Measurement["facts"];
  readonly checkedAt: Date | null;
  /** True when there is a measurement and it is too old to count. */
  readonly stale: boolean;
}

type ControlFace = Pick<Control<never>, "id" | "title" | "grade" | "promises">;

/** A proof grows stale: what was kept an hour ago is not thereby kept now. */
export function readControl(
  { id, title, grade, promises }: ControlFace,
  measured: StoredMeasurement | undefined,
  now: Date,
): ControlReading {
  const face = { id, title, grade, promises };
  if (!measured) {
    const because = "Not measured yet.";
    return { ...face, state: "unknown", because, facts: {}, checkedAt: null, stale: false };
  }
  const { facts, checkedAt, staleAt } = measured;
  if (now >= staleAt) {
    const because = "The last measurement is too old to count.";
    return { ...face, state: "unknown", because, facts, checkedAt, stale: true };
  }
  const { state, because } = measured;
  return { ...face, state, because, facts, checkedAt, stale: false };
}
