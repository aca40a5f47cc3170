import type { PolicyTexts } from "./policy-texts";

export const policyTextsDe: PolicyTexts = {
  title: "Datenschutzerklärung",
  headings: {
    controller: "Wer verantwortlich ist",
    audience: "Für wen diese Erklärung gilt",
    collected: "Welche Daten es gibt",
    purposes: "Wozu sie verwendet werden, und auf welcher Rechtsgrundlage",
    recipients: "Wer sie erhält",
    retention: "Wie lange sie aufbewahrt werden",
    consent: "Einwilligung und Cookies",
    rights: "Ihre Rechte, und wie Sie sie nutzen",
    complaint: "Beschwerde bei einer Behörde",
    changes: "Änderungen und frühere Fassungen",
  },
  sentences: {
    "controller.who":
      "{shopName} betreibt diesen Shop und ist für die personenbezogenen Daten verantwortlich, die dabei anfallen (Verantwortlicher im Sinne des Datenschutzrechts).",
    "controller.where": "Unsere Anschrift: {address}.",
    "controller.country": "Unser Sitz: {country}.",
    "controller.mail": "Zu Ihren Daten können Sie uns unter {contactEmail} schreiben.",
    "controller.officer": "Unser Datenschutzbeauftragter: {officer}.",

    "audience.who":
      "Diese Erklärung gilt für alle, die diesen Shop besuchen, ein Konto anlegen oder etwas kaufen.",
    "audience.account": "Für die Rechte, die hier beschrieben sind, brauchen Sie kein Kundenkonto.",

    "collected.two": "Es gibt zwei Arten von Daten über Sie:",
    "collected.given":
      "Was Sie uns geben: Name, E-Mail-Adresse, Telefonnummer, Liefer- und Rechnungsanschrift, Ihre Bestellungen, was Sie uns schreiben, und das Ergebnis der Zahlung (die ganze Kartennummer bleibt beim Zahlungsdienst).",
    "collected.recorded":
      "Was beim Benutzen des Shops aufgezeichnet wird: Netzadresse, Gerät und Browser, aufgerufene Seiten und Produkte mit der Zeit, und das Protokoll Ihrer Bestellungen. Was für den Betrieb nicht nötig ist, wird nur aufgezeichnet, wenn Sie zustimmen.",
    "collected.required":
      "Um eine Bestellung zu liefern, brauchen wir Ihren Namen, eine Anschrift und einen Weg, Sie zu erreichen; ohne sie kommt kein Vertrag zustande. Was als freiwillig gekennzeichnet ist, können Sie ohne Nachteil weglassen.",

    "purposes.lead": "Daten werden für diese Zwecke verwendet und für keine anderen:",
    "purposes.orders":
      "Bestellungen annehmen, abrechnen und liefern, und der Kundendienst danach. Grundlage: der Vertrag mit Ihnen (Art. 6 Abs. 1 lit. b DSGVO).",
    "purposes.account":
      "Ihr Kundenkonto führen und Sie beim Anmelden erkennen. Grundlage: der Vertrag mit Ihnen (Art. 6 Abs. 1 lit. b).",
    "purposes.service":
      "Ihre Fragen beantworten und Nachrichten zu Bestellung oder Konto senden. Solche Nachrichten enthalten keine Werbung. Grundlage: der Vertrag mit Ihnen (Art. 6 Abs. 1 lit. b).",
    "purposes.law":
      "Unterlagen führen, die das Steuer- und Handelsrecht verlangt. Grundlage: eine gesetzliche Pflicht (Art. 6 Abs. 1 lit. c).",
    "purposes.security":
      "Den Shop sicher halten und Betrug erkennen. Grundlage: unser berechtigtes Interesse an einem Shop, der funktioniert und nicht missbraucht wird (Art. 6 Abs. 1 lit. f).",
    "purposes.preferences":
      "Ihre Vorlieben merken und passende Produkte empfehlen. Grundlage: Ihre Einwilligung (Art. 6 Abs. 1 lit. a).",
    "purposes.statistics":
      "Zählen, wie der Shop benutzt wird, um ihn zu verbessern. Grundlage: Ihre Einwilligung (Art. 6 Abs. 1 lit. a).",
    "purposes.marketing":
      "Werbung, per E-Mail oder auf anderen Seiten. Grundlage: Ihre Einwilligung (Art. 6 Abs. 1 lit. a).",

    "recipients.lead":
      "An andere gehen Daten nur, soweit einer der genannten Zwecke es erfordert, und nur so viele, wie dafür nötig sind:",
    "recipients.platform":
      "Shopify, auf dessen Plattform dieser Shop läuft, speichert und verarbeitet alle Daten des Shops in unserem Auftrag.",
    "recipients.kept":
      "Kept, die App hinter dieser Seite, verarbeitet in unserem Auftrag Ihre Entscheidungen und Anfragen zu Ihren Daten. Was sie über Sie speichert, ist verschlüsselt und von jedem anderen Shop getrennt.",
    "recipients.partners":
      "Zahlungsdienste und Lieferunternehmen erhalten, was sie für Ihre Bestellung brauchen.",
    "recipients.authorities":
      "Behörden erhalten Daten, wo das Gesetz uns dazu verpflichtet, und nachdem wir das geprüft haben.",
    "recipients.transfers":
      "Einige dieser Empfänger sitzen außerhalb des Europäischen Wirtschaftsraums. Daten gehen dorthin, wo die Europäische Kommission den Schutz als angemessen anerkannt hat, oder auf Grundlage ihrer Standardvertragsklauseln, von denen Sie bei uns eine Kopie erhalten.",

    "retention.lead":
      "Daten werden aufbewahrt, solange der Zweck besteht, zu dem sie erhoben wurden, und solange das Gesetz es verlangt; danach werden sie gelöscht oder verringert.",
    "retention.rule": "{retentionRules}",
    "retention.open":
      "Was noch offen ist, lässt eine Bestellung unverändert, bis es geklärt ist: eine Streitigkeit, eine Rückgabe, eine Erstattung, eine Zahlung oder eine Anfrage von Ihnen.",
    "retention.law":
      "Rechnungen und was zu ihnen gehört müssen nach Steuerrecht mehrere Jahre aufbewahrt werden. Bis dahin werden sie für nichts anderes verwendet.",
    "retention.requests":
      "Was Sie uns in einer Anfrage zu Ihren Daten mitteilen, wird nur für diese Anfrage verwendet und gelöscht, sobald nicht mehr nachzuweisen ist, dass sie beantwortet wurde.",

    "consent.first":
      "Cookies und ähnliche Mittel, ohne die der Shop auskommt, werden erst verwendet, wenn Sie zugestimmt haben, für jeden Zweck einzeln. Ablehnen ist so einfach wie Zustimmen, und das Benutzen des Shops gilt nicht als Zustimmung.",
    "consent.record":
      "Ihre Entscheidung wird mit der Zeit und mit dem Text, der Ihnen gezeigt wurde, festgehalten, damit sie nachgewiesen werden kann.",
    "consent.change":
      "Sie können sie jederzeit ändern oder widerrufen; was vorher geschah, bleibt rechtmäßig.",

    "rights.lead": "Nach dem Gesetz können Sie von uns verlangen:",
    "rights.access":
      "Ihnen zu sagen, welche Daten es über Sie gibt, und Ihnen eine Kopie zu geben;",
    "rights.correct": "zu berichtigen, was falsch oder unvollständig ist;",
    "rights.delete":
      "Ihre Daten zu löschen, außer was wir von Gesetzes wegen aufbewahren müssen; davon sagen wir Ihnen, was und bis wann;",
    "rights.history": "Ihren Verlauf und die Serviceaufzeichnungen über Sie zu löschen;",
    "rights.withdraw": "ab sofort zu beenden, worin Sie eingewilligt haben;",
    "rights.object":
      "die Verwendung Ihrer Daten einzuschränken, sie Ihnen in maschinenlesbarer Form zu übergeben, oder eine Verwendung zu beenden, die auf unserem berechtigten Interesse beruht, aus Gründen, die sich aus Ihrer Lage ergeben.",
    "rights.ask": "Fragen können Sie hier, kostenlos und ohne Kundenkonto.",
    "rights.time":
      "Sie erhalten innerhalb eines Monats eine Antwort. Braucht ein schwieriger Fall bis zu zwei Monate länger, sagen wir Ihnen im ersten Monat, warum.",
    "rights.proof": "Was wir tun, um diese Zusagen zu halten, und wann das zuletzt geprüft wurde:",

    "complaint.authority":
      "Sie können sich bei einer Datenschutzbehörde beschweren, vor allem dort, wo Sie wohnen, wo Sie arbeiten oder wo Sie den Verstoß vermuten.",
    "complaint.named": "Die für uns zuständige Behörde: {authority}.",

    "changes.archive":
      "Diese Seite zeigt die geltende Erklärung. Jede frühere Fassung bleibt unverändert und mit ihrem Datum lesbar.",
    "changes.consent":
      "Eine neue Fassung erweitert nicht, worin Sie eingewilligt haben: Ein neuer Zweck braucht eine neue Einwilligung.",
  },
  links: {
    choices: "Entscheidungen ändern",
    requests: "Eine Anfrage zu Ihren Daten stellen",
    versions: "Frühere Fassungen dieser Erklärung",
    promises: "Was wir zusagen, und wie es gehalten wird",
  },
};
