import type { PublicTexts } from "./public-texts";

export const de: PublicTexts = {
  "requests.answered-in-time": {
    says: "Eine Anfrage nach einer Kopie Ihrer Daten, die uns über die Plattform des Shops erreicht, wird innerhalb ihrer Frist beantwortet.",
    how: "Jede solche Anfrage erhält beim Eingang ein Fälligkeitsdatum. Kept sieht alle durch, zählt, was zu spät beantwortet wurde oder überfällig offen ist, und nennt die Zusage gebrochen, sobald es eine davon gibt.",
    counts: { answeredInTime: "Rechtzeitig beantwortete Anfragen", open: "Anfragen in Arbeit" },
  },
  "erasure.residue-clean": {
    says: "Werden Ihre Daten in der Datenschutz-App dieses Shops gelöscht, bleibt dort nichts von Ihnen zurück.",
    how: "Nach jeder Löschung durchsucht Kept alle eigenen Tabellen nach der Person und hält das Ergebnis fest. Ein einziger Fund bricht diese Zusage.",
    counts: { checks: "Nachgeprüfte Löschungen" },
  },
  "requests.history-cleared": {
    says: "Bitten Sie uns, Ihren Verlauf und die Serviceaufzeichnungen über Sie zu löschen, gehen wir alle durch, die davon etwas haben können, einen nach dem anderen.",
    how: "Erledigt ist eine solche Anfrage erst, wenn der Shop zu jedem von ihnen gesagt hat, was dabei herauskam. Kept hält diese Antworten im versiegelten Protokoll fest und nennt die Zusage gebrochen, sobald eine Anfrage überfällig ist oder eine Antwort fehlt. Die Aufzeichnungen anderer hat es nicht selbst gesehen.",
    counts: { cleared: "Durchgegangene Anfragen" },
  },
  "policy.archive-unchanged": {
    says: "Unsere Datenschutzerklärung ist jederzeit zu lesen, und frühere Fassungen bleiben, wie sie waren.",
    how: "Jede Fassung wird mit einem Fingerabdruck ihres Textes gespeichert. Kept liest alle erneut und vergleicht.",
    counts: {},
  },
  "protection.sealed-columns": {
    says: "Was Sie in einer Anfrage schreiben, Ihre Adresse darin und die Kopie für Sie werden verschlüsselt gespeichert.",
    how: "Die Datenbank weigert sich, sie lesbar zu speichern. Kept prüft, dass keine dieser Regeln fehlt.",
    counts: {},
  },
  "audit.sealed": {
    says: "Was Personal und Software in der Datenschutz-App mit Ihren Daten tun, wird festgehalten, und eine spätere Änderung der Aufzeichnung fällt auf.",
    how: "Einträge werden binnen Minuten versiegelt: Ein unterschriebener Prüfpunkt steht für alle. Jeder darf den neuesten unter /apps/privacy/promises/checkpoint aufbewahren und vergleichen.",
    counts: {},
  },
};
