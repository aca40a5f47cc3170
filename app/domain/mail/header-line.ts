/** Characters; RFC 5322 (2.1.1) would break longer lines, and nobody reads them. */
export const LONGEST_HEADER = 150;

/**
 * One line of sound length for a mail's subject or sender. Names of stores and what people fill in
 * come from outside: a line break would begin another header, controls and marks of direction would
 * make one text look like another.
 */
export function headerLine(text: string): string {
  const line = text
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "")
    .trim();
  const characters = Array.from(line);
  if (characters.length <= LONGEST_HEADER) return line;
  return `${characters
    .slice(0, LONGEST_HEADER - 1)
    .join("")
    .trimEnd()}…`;
}
