/** Why staff did something that others will ask about. Safe in a browser. */
import { AppError } from "~/lib/errors";
import { maskText } from "~/lib/mask";

/** Characters: a word or two at least, a few sentences at most. */
export const SHORTEST_REASON = 5;
export const LONGEST_REASON = 300;

/**
 * A reason as it is kept. Addresses and numbers in it are masked, because the audit log outlives the
 * person. Throws `invalid-input` for one that says nothing or too much.
 */
export function readReason(text: string): string {
  const reason = text.trim();
  if (reason.length < SHORTEST_REASON) {
    throw new AppError("invalid-input", "Say in a few words why you do this.");
  }
  if (reason.length > LONGEST_REASON) {
    throw new AppError("invalid-input", `Say it in ${LONGEST_REASON} characters at most.`);
  }
  return maskText(reason);
}
