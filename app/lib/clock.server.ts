/**
 * The two clocks.
 *
 * `domainNow` decides what is due. Outside production it can be shifted, so that a demo or a test
 * lives through months (the shift is installed on `globalThis` by whoever starts the process).
 * Tokens, signatures and queue times use `realNow`, which nothing shifts.
 */
import { env } from "./env.server";

const shiftKey = Symbol.for("kept.clock.offset");

/** Now, for deadlines, ages and retention. */
export function domainNow(): Date {
  return new Date(Date.now() + shift());
}

/** Now, for tokens, signatures and the queue. */
export function realNow(): Date {
  return new Date();
}

function shift(): number {
  if (env().APP_ENV === "production") return 0;
  const offset: unknown = Reflect.get(globalThis, shiftKey);
  if (!isShift(offset)) return 0;
  const milliseconds = offset();
  return typeof milliseconds === "number" && Number.isFinite(milliseconds) ? milliseconds : 0;
}

function isShift(value: unknown): value is () => unknown {
  return typeof value === "function";
}
