import type { NoticeText } from "./notice-text";

export const en: NoticeText = {
  subject: "Your unused account at {store}",
  aYear: "a year",
  years: "{years} years",
  opening:
    "You have an account at {store} that has not been used for {since}. Nobody should keep data longer than it is needed.",
  erases:
    "On {until} we will therefore remove what is not needed any more and ask our platform to erase the account. What tax law requires, such as invoices, stays for the time the law names.",
  minimises: "On {until} we will therefore remove what is not needed any more from the account.",
  ask: "Do you want to keep it as it is? Then tell us here; you need no password:",
  keep: "Keep my account",
  after: "If you do nothing, the account is put in order as described. This is no advertising.",
};
