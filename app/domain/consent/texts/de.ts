import type { BannerTexts } from "../banner-texts";

export const de: BannerTexts = {
  title: "Ihre Privatsphäre in diesem Shop",
  optIn:
    "Wir möchten Cookies und ähnliche Speicher nutzen, um Einstellungen zu merken, Besuche zu zählen und Werbung zu zeigen. Sie entscheiden und können das jederzeit ändern. Der Shop funktioniert in jedem Fall.",
  optOut:
    "Wir nutzen Cookies und ähnliche Speicher, um Einstellungen zu merken, Besuche zu zählen und Werbung zu zeigen, und geben Daten über Ihren Besuch an Werbepartner weiter. Sie können jederzeit widersprechen.",
  notice:
    "Wir nutzen Cookies und ähnliche Speicher, um diesen Shop zu betreiben, Besuche zu zählen und Werbung zu zeigen. Sie können das jederzeit ändern.",
  accept: "Alle annehmen",
  reject: "Alle ablehnen",
  refuseSale: "Meine Daten nicht verkaufen oder teilen",
  choose: "Auswählen",
  understood: "Verstanden",
  policy: "Datenschutzerklärung",
  dialogTitle: "Datenschutz-Auswahl",
  dialogIntro: "Kreuzen Sie an, was Sie erlauben. Nur das wird genutzt.",
  necessary: "Notwendig (immer an)",
  necessaryAbout: "Warenkorb, Anmeldung, Sicherheit und Ihre Wahl hier.",
  preferences: "Komfort",
  preferencesAbout: "Merkt sich Ihre Einstellungen und empfiehlt passende Produkte.",
  analytics: "Statistik",
  analyticsAbout: "Zählt Besuche, damit wir sehen, was gut ist und was nicht.",
  marketing: "Werbung",
  marketingAbout: "Lässt uns und unsere Werbepartner Werbung zeigen und messen.",
  saleOfData: "Verkauf und Weitergabe von Daten",
  saleOfDataAbout: "Lässt Partner Daten zu Ihrem Besuch für eigene Zwecke nutzen.",
  save: "Auswahl speichern",
  cancel: "Abbrechen",
  reopen: "Datenschutz-Auswahl",
  honoured: "Widerspruchssignal beachtet",
  details: "Wer, und welche Cookies",
  session: "bis Sie den Browser schließen",
  permanent: "bis Sie es löschen",
  vendorPolicy: "Datenschutzerklärung von {vendor}",
  placeholder:
    "Hier würde {vendor} Inhalte zeigen. Dabei würden für „{purpose}“ Daten auf Ihrem Gerät gespeichert. Geladen wird nur, wenn Sie es erlauben.",
  load: "Jetzt laden",
  alwaysAllow: "{vendor} immer erlauben",
  reloadNeeded:
    "Ihre Wahl gilt ab jetzt. Was auf dieser Seite schon lief, endet erst, wenn sie neu geladen wird.",
  reload: "Seite neu laden",
  close: "Schließen",
  receipt: "Beleg meiner Wahl",
  clear: "Meinen Verlauf in diesem Browser löschen",
  cleared:
    "Gelöscht: was die in der Auswahl genannten Dienste in diesem Browser gespeichert hatten. Was Sie erlauben, speichert wieder etwas, wenn Sie weitergehen.",
};
