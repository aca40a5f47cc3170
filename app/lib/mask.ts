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

/** Addresses and phone numbers in a text that somebody wrote, each masked; the rest as it is. */
export function maskText(text: string): string {
  return text
    .replace(/[^\s"'<>,;:()[\]{}]+@[^\s"'<>,;:()[\]{}]+/g, maskEmail)
    .replace(/(?<![\w.-])\+?\d[\d ()/.-]{5,}\d/g, maskPhone);
}
