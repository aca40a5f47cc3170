import type { RequestTexts } from "./request-texts";

export const de: RequestTexts = {
  title: "Ihre Daten, Ihre Rechte",
  lead: "Fragen Sie diesen Shop, was er über Sie gespeichert hat, oder lassen Sie es löschen. Ein Konto brauchen Sie nicht. Wir schreiben an die angegebene Adresse, um sicherzugehen, dass sie Ihnen gehört.",
  kindLegend: "Was möchten Sie tun?",
  kinds: {
    access: "Meine Daten einsehen",
    erasure: "Meine Daten löschen lassen",
    history: "Meinen Verlauf und Serviceaufzeichnungen löschen lassen",
    correction: "Meine Daten berichtigen lassen",
    withdrawal: "Eine Einwilligung widerrufen",
    complaint: "Mich über die Nutzung meiner Daten beschweren",
  },
  email: "Ihre E-Mail-Adresse",
  emailHint: "Die Adresse, die Sie in diesem Shop verwendet haben.",
  message: "Was wir wissen sollten (freiwillig)",
  messageHint: "Bei einer Berichtigung: was falsch und was richtig ist. Bis zu 2.000 Zeichen.",
  trap: "Dieses Feld bitte leer lassen",
  send: "Anfrage senden",
  problemsTitle: "Bitte prüfen Sie Ihre Angaben",
  problems: {
    kind: "Wählen Sie aus, was Sie tun möchten.",
    email: "Geben Sie Ihre E-Mail-Adresse an, etwa name@example.com.",
    message: "Die Nachricht ist zu lang: höchstens 2.000 Zeichen.",
  },
  policy: "Wie dieser Shop mit Daten umgeht",
  sentTitle: "Bitte sehen Sie in Ihr Postfach",
  sent: [
    "Wir haben an die angegebene Adresse geschrieben. Bitte folgen Sie dem Link in der Nachricht binnen 7 Tagen: Die Frist läuft ab heute, bearbeitet wird die Anfrage nach Ihrer Bestätigung.",
    "Keine Nachricht? Sehen Sie im Spam-Ordner nach. Haben Sie heute schon mehrmals gefragt, gilt eine der früheren Nachrichten.",
  ],
  busyTitle: "Zurzeit zu viele Anfragen",
  busy: "Dieser Shop erhält gerade ungewöhnlich viele Anfragen. Versuchen Sie es in einer Stunde erneut oder schreiben Sie dem Shop direkt.",
  confirmTitle: "Anfrage bestätigen",
  confirmLead: (kind, address) => `„${kind}“, gestellt mit der Adresse ${address}.`,
  confirmButton: "Ja, das war ich",
  confirmNot: "Waren Sie es nicht, schließen Sie diese Seite. Die Anfrage wird dann gelöscht.",
  confirmedAlready: "Diese Anfrage ist bereits bestätigt.",
  toFollow: "Anfrage verfolgen",
  goneTitle: "Dieser Link führt nirgendwohin",
  gone: "Er ist verbraucht, abgelaufen oder unvollständig. Falls Sie ihn kopiert haben, prüfen Sie, ob am Ende etwas fehlt.",
  again: "Neue Anfrage",
  followTitle: "Ihre Anfrage",
  asked: "Ihr Anliegen",
  received: "Eingegangen",
  due: "Antwort bis",
  stands: "Stand",
  next: "Wie es weitergeht",
  states: {
    unconfirmed: {
      stands: "Noch nicht bestätigt",
      next: "Bitte folgen Sie dem Link in unserer Nachricht.",
    },
    collecting: {
      stands: "Ihre Daten werden zusammengestellt.",
      next: "Der Shop prüft sie und schickt sie Ihnen.",
    },
    ready: {
      stands: "Ihre Daten sind zusammengestellt.",
      next: "Der Shop prüft sie und schreibt Ihnen, sobald Sie sie herunterladen können.",
    },
    deciding: {
      stands: "Der Shop bearbeitet Ihre Anfrage.",
      next: "Sie erhalten eine Nachricht, sobald sie beantwortet ist.",
    },
    erasing: {
      stands: "Ihre Daten werden gelöscht.",
      next: "Sie erhalten eine letzte Nachricht dazu.",
    },
    answered: {
      stands: "Ihre Anfrage ist beantwortet.",
      next: "Was dazu gespeichert ist, wird nach 30 Tagen gelöscht.",
    },
    erased: {
      stands: "Ihre Daten sind gelöscht.",
      next: "Nichts mehr: Es bleibt nur vermerkt, dass es diese Anfrage gab.",
    },
  },
  outcomes: {
    "handed-to-store": "Der Shop hat Ihre Daten vorliegen, um sie Ihnen zu schicken.",
    "released-to-person": "Ihre Daten liegen für Sie bereit.",
    "answered-by-staff": "Der Shop hat Ihre Anfrage erfüllt oder Ihnen direkt geantwortet.",
    refused:
      "Der Shop kommt Ihrer Anfrage nicht nach. Sie können nach den Gründen fragen und sich bei der Aufsichtsbehörde beschweren.",
    erased: "Was die Datenschutz-App des Shops über Sie gespeichert hatte, ist gelöscht.",
    "already-erased": "Ihre Daten waren bereits gelöscht.",
  },
  download: "Meine Daten herunterladen",
  downloadOnce: "Zu Ihrer Sicherheit lässt sich die Datei nur einmal herunterladen.",
  downloadTaken:
    "Die Datei wurde heruntergeladen. Waren Sie das nicht oder ging etwas schief, sagen Sie es dem Shop.",
  downloadGone:
    "Die Datei ist gelöscht: Sie wird 30 Tage aufbewahrt. Sie können erneut darum bitten.",
  clearHere: "Was in diesem Browser gespeichert ist, können Sie sofort selbst löschen:",
  keepLink: "Behalten Sie die Adresse dieser Seite für sich: Wer sie hat, sieht diese Seite.",
};
