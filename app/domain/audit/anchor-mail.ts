/** The weekly mail that takes a checkpoint to where nobody who owns the database can change it. */
import { DateTime } from "luxon";
import type { MerchantLanguage } from "~/lib/language";
import type { Checkpoint } from "./log-format";

export interface AnchorMail {
  readonly subject: string;
  readonly text: string;
  /** One per shop and week. */
  readonly dedupeKey: string;
}

interface AnchorTexts {
  readonly subject: (week: string) => string;
  readonly body: (events: number) => readonly string[];
}

const texts: Readonly<Record<MerchantLanguage, AnchorTexts>> = {
  en: {
    subject: (week) => `Checkpoint of your audit log, week ${week}: please keep this mail`,
    body: (events) => [
      `Everything that was done with personal data in Kept is recorded. So far these are ${events} events.`,
      "The lines below stand for all of them. Keep this mail: if anybody changes, removes or reorders an event later, the log no longer fits the lines, whoever they are.",
      "To check: export the log on the page “Audit log”, save the lines as checkpoint.json, and run: npm run audit:verify -- export.jsonl --anchor checkpoint.json",
    ],
  },
  de: {
    subject: (week) => `Prüfpunkt Ihres Protokolls, Woche ${week}: bitte aufbewahren`,
    body: (events) => [
      `Alles, was in Kept mit personenbezogenen Daten geschieht, wird festgehalten. Bisher sind es ${events} Einträge.`,
      "Die Zeilen unten stehen für alle. Bewahren Sie diese Nachricht auf: Ändert, entfernt oder vertauscht später jemand einen Eintrag, passt das Protokoll nicht mehr zu ihnen, wer immer es war.",
      "So prüfen Sie: Exportieren Sie das Protokoll auf der Seite „Audit log“, speichern Sie die Zeilen als checkpoint.json und führen Sie aus: npm run audit:verify -- export.jsonl --anchor checkpoint.json",
    ],
  },
};

export function anchorMail(
  checkpoint: Checkpoint,
  { now, language }: { readonly now: Date; readonly language: MerchantLanguage },
): AnchorMail {
  const week = DateTime.fromJSDate(now, { zone: "utc" }).toFormat("kkkk-'W'WW");
  const { subject, body } = texts[language];
  // One member a line: mail clients break long lines, and a broken line is no JSON.
  const lines = JSON.stringify(checkpoint, null, 2);
  return {
    subject: subject(week),
    text: `${[...body(checkpoint.treeSize), lines].join("\n\n")}\n`,
    dedupeKey: `merchant.audit-checkpoint:${week}`,
  };
}
