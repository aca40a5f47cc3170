/** The words around the promises. */
import type { ControlState, Grade } from "~/domain/evidence/model";
import type { ShopperLanguage } from "~/lib/language";

export interface PromisesPageTexts {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly states: Readonly<Record<ControlState, string>>;
  readonly because: Readonly<Record<ControlState, string>>;
  readonly stale: string;
  readonly how: string;
  readonly grade: string;
  readonly checked: string;
  readonly never: string;
  readonly few: (limit: number) => string;
  readonly gradesTitle: string;
  readonly gradeNames: Readonly<Record<Grade, string>>;
  readonly gradeMeans: Readonly<Record<Grade, string>>;
  readonly policy: string;
  readonly requests: string;
  readonly sealTitle: string;
  readonly seal: string;
  readonly checkpoint: string;
  readonly key: string;
}

export const promisesPageTexts: Readonly<Record<ShopperLanguage, PromisesPageTexts>> = {
  en: {
    title: "What we promise, and how it is kept",
    lead: "Much of what a privacy policy says can be checked by a machine. These are the promises of ours that are checked that way, what the check does, and what it found last. When one is not kept, this page says so.",
    none: "Nothing has been checked in this shop yet.",
    states: { kept: "Kept.", broken: "Not kept at the moment.", unknown: "Not known." },
    because: {
      kept: "The last check found nothing against it.",
      broken: "The last check found a case against it; the shop has been told.",
      unknown: "There is nothing yet to judge it by.",
    },
    stale: "The last check is too old to count.",
    how: "How it is checked",
    grade: "Kind of proof",
    checked: "Last checked",
    never: "not yet",
    few: (limit) => `fewer than ${limit}`,
    gradesTitle: "What the kinds of proof mean",
    gradeNames: {
      enforced: "Enforced",
      observed: "Observed",
      attested: "Attested",
      informational: "For information",
    },
    gradeMeans: {
      enforced:
        "The software is built so that it cannot be otherwise, and that is checked again and again.",
      observed: "The software watches whether it is so.",
      attested: "A person named in the shop’s records says so, with a date.",
      informational: "Nothing that runs can keep this; it is said for your information.",
    },
    policy: "Privacy policy",
    requests: "Make a request about your data",
    sealTitle: "The record behind it",
    seal: "Everything done with personal data here is recorded, and the record is sealed every minute. Whoever keeps today’s checkpoint can show later if anything in it was changed.",
    checkpoint: "Today’s checkpoint",
    key: "Public key",
  },
  de: {
    title: "Was wir zusagen, und wie es gehalten wird",
    lead: "Vieles, was eine Datenschutzerklärung sagt, lässt sich maschinell prüfen. Hier stehen unsere Zusagen, die so geprüft werden, was die Prüfung tut und was sie zuletzt ergab. Wird eine nicht gehalten, steht es hier.",
    none: "In diesem Shop wurde noch nichts geprüft.",
    states: { kept: "Gehalten.", broken: "Zurzeit nicht gehalten.", unknown: "Nicht bekannt." },
    because: {
      kept: "Die letzte Prüfung fand nichts, was dagegen spricht.",
      broken: "Die letzte Prüfung fand einen Fall, der dagegen spricht; der Shop weiß es.",
      unknown: "Es gibt noch nichts, woran es sich beurteilen ließe.",
    },
    stale: "Die letzte Prüfung ist zu alt, um zu zählen.",
    how: "Wie es geprüft wird",
    grade: "Art des Nachweises",
    checked: "Zuletzt geprüft",
    never: "noch nicht",
    few: (limit) => `weniger als ${limit}`,
    gradesTitle: "Was die Arten des Nachweises bedeuten",
    gradeNames: {
      enforced: "Erzwungen",
      observed: "Beobachtet",
      attested: "Bestätigt",
      informational: "Zur Information",
    },
    gradeMeans: {
      enforced:
        "Die Software ist so gebaut, dass es nicht anders sein kann, und das wird immer wieder geprüft.",
      observed: "Die Software beobachtet, ob es so ist.",
      attested: "Eine im Shop namentlich verzeichnete Person bestätigt es, mit Datum.",
      informational: "Nichts, was läuft, kann dies halten; es dient Ihrer Information.",
    },
    policy: "Datenschutzerklärung",
    requests: "Eine Anfrage zu Ihren Daten stellen",
    sealTitle: "Das Protokoll dahinter",
    seal: "Alles, was hier mit personenbezogenen Daten geschieht, wird festgehalten, und das Protokoll wird jede Minute versiegelt. Wer den heutigen Prüfpunkt aufbewahrt, kann später zeigen, ob etwas darin geändert wurde.",
    checkpoint: "Heutiger Prüfpunkt",
    key: "Öffentlicher Schlüssel",
  },
};
