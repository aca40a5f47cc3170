/** The mail that calls a running clock to mind. */
import { DateTime } from "luxon";

interface ClockMailFacts {
  readonly locale: string;
  readonly zone: string;
  readonly dueAt: Date;
  readonly overdue: boolean;
}

export function clockMail({ locale, zone, dueAt, overdue }: ClockMailFacts): {
  readonly subject: string;
  readonly text: string;
} {
  const german = locale.startsWith("de");
  const due = DateTime.fromJSDate(dueAt, { zone })
    .setLocale(german ? "de" : "en-GB")
    .toLocaleString(DateTime.DATETIME_FULL);
  if (german) {
    return overdue
      ? {
          subject: "Ein Vorfall hätte gemeldet sein müssen",
          text: `Die Frist endete am ${due}. Melden Sie ihn jetzt der Aufsichtsbehörde, mit den Gründen für die Verspätung (Art. 33 Abs. 1 DSGVO). Den Vorfall finden Sie in Kept unter „Security“.\n`,
        }
      : {
          subject: "Ein Vorfall muss bald gemeldet sein",
          text: `Die Aufsichtsbehörde muss bis ${due} davon wissen, es sei denn, ein Risiko für Menschen ist unwahrscheinlich. Den Vorfall finden Sie in Kept unter „Security“.\n`,
        };
  }
  return overdue
    ? {
        subject: "An incident should have been reported",
        text: `Its time ended on ${due}. Report it to the authority now, with the reasons for the delay (GDPR Art. 33(1)). You find the incident in Kept under “Security”.\n`,
      }
    : {
        subject: "An incident has to be reported soon",
        text: `The authority has to know of it by ${due}, unless a risk to people is unlikely. You find the incident in Kept under “Security”.\n`,
      };
}
