/** The mail that tells a store of a tracker that ran before consent. */
import type { MerchantLanguage } from "~/lib/language";
import type { Leak } from "./judge-leaks";
import { leakWords } from "./leak-words";

const frame: Readonly<Record<MerchantLanguage, { subject: string; how: string; look: string }>> = {
  en: {
    subject: "A tracker ran before consent in your store",
    how: "How to hold it back:",
    look: "Kept shows it under “Consent › Vendors & cookies” and ends the alarm by itself when it was not seen for three days.",
  },
  de: {
    subject: "Ein Tracker lief in Ihrem Shop vor der Einwilligung",
    how: "So halten Sie ihn zurück:",
    look: "Kept zeigt es unter „Consent › Vendors & cookies“ und beendet den Alarm von selbst, wenn er drei Tage lang nicht zu sehen war.",
  },
};

export function leakMail(
  language: MerchantLanguage,
  leak: Leak,
): { readonly subject: string; readonly text: string } {
  const { subject, how, look } = frame[language];
  const words = leakWords(leak, language);
  const steps = words.how.map((step) => `– ${step}`).join("\n");
  const said = [words.what, words.by].filter(Boolean).join(" ");
  return { subject, text: `${said}\n\n${how}\n${steps}\n\n${look}\n` };
}
