/**
 * What staff see of a person until they ask for more: enough to tell two people apart, too little
 * to reach either. Pure, and used on the server: the clear value never leaves it. Promise 11.
 */
const DOTS = "•••";

/** `mia@canary.example` → `m•••@c•••.example`. What is no address is hidden altogether. */
export function maskEmail(email: string): string {
  const match = /^(.)[^@]*@(.)[^@]*?(\.[^.@]+)?$/u.exec(email.trim());
  if (!match) return DOTS;
  return `${match[1]}${DOTS}@${match[2]}${DOTS}${match[3] ?? ""}`;
}

/** `+49 30 1234567` → `•••67`. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, "");
  return digits.length < 6 ? DOTS : `${DOTS}${digits.slice(-2)}`;
}

/** `Mia Weber` → `M••• W•••`; of every word the first letter. */
export function maskName(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== "");
  return words.map(([first]) => `${first ?? ""}${DOTS}`).join(" ");
}

/** `10115` → `10•••`: the region. A code of three characters or fewer is hidden altogether. */
export function maskPostcode(code: string): string {
  const trimmed = code.trim();
  return trimmed.length > 3 ? `${trimmed.slice(0, 2)}${DOTS}` : DOTS;
}

/** Of a free text nothing but how long it is: `•••• (42 characters)`. */
export function maskLength(text: string): string {
  const { length } = [...text];
  return `•••• (${length} ${length === 1 ? "character" : "characters"})`;
}

/** Addresses and phone numbers in a text that somebody wrote, each masked; the rest as it is. */
export function maskText(text: string): string {
  return text
    .replace(/[^\s"'<>,;:()[\]{}]+@[^\s"'<>,;:()[\]{}]+/g, maskEmail)
    .replace(/(?<![\w.-])\+?\d[\d ()/.-]{5,}\d/g, maskPhone);
}
