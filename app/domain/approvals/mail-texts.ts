/** The mail that tells a store of an act that waits. Names nobody and nothing of anybody. */
import { DateTime } from "luxon";
import { writtenLocale, type MerchantLanguage } from "~/lib/language";
import type { ApprovalAct } from "./model";

interface Texts {
  readonly subject: string;
  readonly what: Readonly<Record<ApprovalAct, string>>;
  readonly second: string;
  readonly waits: (until: string) => string;
  readonly look: string;
}

const texts: Readonly<Record<MerchantLanguage, Texts>> = {
  en: {
    subject: "Something that can’t be undone was proposed in Kept",
    what: {
      "retention-run": "A member of your staff proposed to remove personal data from old orders.",
      "retention-override":
        "A member of your staff proposed a retention rule that sets a legal minimum aside.",
      "erasure-of-request":
        "A member of your staff proposed to erase a person, as a request asks for.",
    },
    second: "Nothing happens until a second person who may approve it has confirmed it.",
    waits: (until) =>
      `Nobody else may approve it, so it waits: it starts by itself on ${until}, unless somebody withdraws it before.`,
    look: "You find it in Kept under “Approvals”, with the reason that was given, and can withdraw it there.",
  },
  de: {
    subject: "In Kept wurde etwas vorgeschlagen, das sich nicht rückgängig machen lässt",
    what: {
      "retention-run":
        "Ein Mitglied Ihres Teams hat vorgeschlagen, personenbezogene Daten aus alten Bestellungen zu entfernen.",
      "retention-override":
        "Ein Mitglied Ihres Teams hat eine Löschregel vorgeschlagen, die eine gesetzliche Mindestfrist außer Kraft setzt.",
      "erasure-of-request":
        "Ein Mitglied Ihres Teams hat vorgeschlagen, eine Person zu löschen, wie es eine Anfrage verlangt.",
    },
    second: "Es geschieht nichts, bevor eine zweite berechtigte Person zugestimmt hat.",
    waits: (until) =>
      `Sonst darf niemand zustimmen, deshalb wartet es: Es beginnt von selbst am ${until}, wenn es vorher niemand zurückzieht.`,
    look: "Sie finden es in Kept unter „Approvals“, mit der angegebenen Begründung, und können es dort zurückziehen.",
  },
};

export function waitingMail(
  language: MerchantLanguage,
  of: { readonly act: ApprovalAct; readonly coolingOffUntil: Date | null; readonly zone: string },
): { readonly subject: string; readonly text: string } {
  const { subject, what, second, waits, look } = texts[language];
  const until = of.coolingOffUntil && written(of.coolingOffUntil, of.zone, language);
  const next = until ? waits(until) : second;
  return { subject, text: `${what[of.act]}\n\n${next}\n\n${look}\n` };
}

function written(at: Date, zone: string, language: MerchantLanguage): string {
  return DateTime.fromJSDate(at, { zone })
    .setLocale(writtenLocale(language))
    .toLocaleString(DateTime.DATETIME_FULL);
}
