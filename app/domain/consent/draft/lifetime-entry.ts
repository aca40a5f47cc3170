/**
 * How long a name stays, as a form sends it ("unknown", "session", or days as they were typed) and
 * as a vendor keeps it. The page asks the same schema before it sends, so that what is wrong is
 * said beside the field. Pure, safe in the browser.
 */
import { z } from "zod";
import { LONGEST_LIFETIME, type StoredItem } from "../vendor";

/** "unknown" is also "until it is deleted", where that is what nobody limiting it means. */
export const lifetimeAnswers = ["unknown", "session", "days"] as const;
export type LifetimeAnswer = (typeof lifetimeAnswers)[number];

export const lifetimeEntrySchema = z
  .string("Say how long it stays.")
  .trim()
  .refine(
    (text) => text === "unknown" || text === "session" || isDays(text),
    `Enter a whole number of days from 1 to ${LONGEST_LIFETIME}.`,
  )
  .transform(lifetimeDaysOf);

/** No 0: typed as a number of days it is a slip, "until the browser is closed" is an answer of its own. */
function isDays(text: string): boolean {
  return /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= LONGEST_LIFETIME;
}

function lifetimeDaysOf(text: string): number | null {
  if (text === "unknown") return null;
  return text === "session" ? 0 : Number(text);
}

/** What the form begins with for an item that is there: its answer, and the days as text. */
export function lifetimeAnswerOf({ lifetimeDays }: Pick<StoredItem, "lifetimeDays">): {
  readonly answer: LifetimeAnswer;
  readonly days: string;
} {
  if (lifetimeDays === null) return { answer: "unknown", days: "" };
  if (lifetimeDays === 0) return { answer: "session", days: "" };
  return { answer: "days", days: String(lifetimeDays) };
}
