import type { ChoiceTexts } from "./choice-texts";

export const de: ChoiceTexts = {
  receipt: {
    title: "Beleg für Ihre Auswahl",
    intro:
      "Das hat dieser Shop festgehalten, als Sie über Cookies und Tracker entschieden haben. Es nennt keine Person: Wer diese Adresse hat, sieht diese Seite.",
    allowed: "Erlaubt",
    refused: "Nicht erlaubt",
    your: "Ihre Auswahl",
    state: {
      given: "Sie haben in alles eingewilligt, wonach Sie gefragt wurden.",
      "partly-given": "Sie haben in einen Teil dessen eingewilligt, wonach Sie gefragt wurden.",
      refused: "Sie wurden um Ihre Einwilligung gebeten und haben sie nicht erteilt.",
      "not-opted-out":
        "Sie wurden auf Ihr Widerspruchsrecht hingewiesen und haben nicht widersprochen.",
      "opted-out": "Sie haben dem widersprochen, was unten nicht erlaubt ist.",
      informed: "Sie wurden informiert und haben es zur Kenntnis genommen.",
      signalled:
        "Ihr Browser hat mit seinem Signal (Global Privacy Control) für Sie widersprochen.",
      "vendor-allowed":
        "Sie haben die Inhalte eines einzelnen Dienstes erlaubt. Ihre übrige Wahl blieb, wie sie hier steht.",
    },
    allowedOnce: (vendor, purpose) =>
      `Erlaubt: Inhalte von ${vendor} für „${purpose}“, einmal, auf der Seite, auf der Sie sie geladen haben.`,
    allowedAlways: (vendor, purpose) =>
      `Erlaubt: Inhalte von ${vendor} für „${purpose}“, überall, wo dieser Shop sie zeigt, bis Sie neu wählen.`,
    purpose: {
      preferences: "Einstellungen",
      analytics: "Statistik",
      marketing: "Werbung",
      saleOfData: "Verkauf oder Weitergabe von Daten",
    },
    purposeHead: "Zweck",
    choice: "Auswahl",
    data: "Daten",
    who: "Genannte Empfänger",
    nobody: "keine",
    about: "Zu diesem Eintrag",
    decided: "Entschieden",
    validUntil: "Wir fragen erneut nach dem",
    keptUntil: "Der Eintrag wird aufbewahrt bis",
    number: "Nummer",
    language: "Gezeigte Sprache",
    region: "Region und Regel",
    unknown: "unbekannt",
    signal: "Widerspruchssignal des Browsers (GPC)",
    yes: "gesendet und beachtet",
    no: "nicht gesendet",
    shown: "Die Texte, die Sie gesehen haben",
    notAsked:
      "Sie wurden nicht gefragt, und es wurden keine Texte gezeigt: Das Widerspruchssignal Ihres Browsers (Global Privacy Control) war Ihre Antwort.",
    proof: "Nachweis",
    sealed: (place, when) =>
      `Dieser Eintrag gehört zu Zeile ${place} des versiegelten Protokolls dieses Shops. Das Siegel wurde am ${when} unterschrieben. Ein veränderter Eintrag würde nicht mehr dazu passen.`,
    waiting:
      "Dieser Eintrag ist gespeichert und wird in wenigen Minuten versiegelt. Öffnen Sie diese Seite dann noch einmal für den Nachweis.",
    changed:
      "Dieser Eintrag passt nicht mehr zu seinem Siegel: Er wurde nach Ihrer Entscheidung verändert. Bewahren Sie diesen Beleg auf und fragen Sie den Shop danach.",
    download: "Beleg mit Nachweis herunterladen (JSON)",
    check:
      "Die Datei lässt sich auch nach Jahren auf jedem Rechner prüfen, ohne diesen Shop: Sie enthält den Eintrag, die genauen Texte und den Weg zum unterschriebenen Siegel. Der öffentliche Schlüssel des Shops steht auf der Seite seiner Versprechen.",
    change: "Auswahl ändern",
    remarks: "Anmerkungen",
    remark: {
      "clock-skewed":
        "Die Uhr des Browsers ging um Tage falsch. Dieser Eintrag gilt nicht als Einwilligung.",
      "text-unknown":
        "Die gezeigten Texte ließen sich keinen veröffentlichten zuordnen. Dieser Eintrag gilt nicht als Einwilligung.",
      "regime-weaker":
        "Es wurde milder gefragt, als das Recht des Ortes verlangt. Dieser Eintrag gilt nicht als Einwilligung.",
      superseded:
        "Das Banner war durch eines ersetzt, das nach mehr fragt. Dieser Eintrag gilt nicht als Einwilligung.",
    },
    kind: {
      "settings of the shop": "Einstellungen des Shops",
      "products looked at": "angesehene Produkte",
      "pages visited": "besuchte Seiten",
      "device and browser kind": "Art des Geräts und Browsers",
      "time of visit": "Zeit des Besuchs",
      "random browser id": "zufällige Kennung des Browsers",
      "products looked at and bought": "angesehene und gekaufte Produkte",
      "advertising and browser ids": "Kennungen für Werbung und Browser",
    },
    goneTitle: "Diesen Beleg gibt es nicht",
    gone: "Die Adresse ist falsch, oder die Aufbewahrungszeit des Eintrags ist vorüber.",
  },
  page: {
    title: "Ihre Datenschutz-Auswahl",
    intro: "Zwei Arten von Entscheidungen liegen an zwei Orten: in diesem Browser und im Konto.",
    browser: "Cookies und Tracker in diesem Browser",
    browserText:
      "Was dieser Shop in Ihrem Browser speichern und laden darf, wird in Ihrem Browser entschieden, in jedem Browser für sich. Sie können es jederzeit ändern, und es gilt sofort.",
    clear:
      "Dort können Sie auch löschen, was die dort genannten Dienste in diesem Browser gespeichert haben.",
    open: "Auswahl für diesen Browser öffnen",
    noScript:
      "In diesem Browser ist JavaScript ausgeschaltet. Dann wird darin nichts geladen, was Ihre Einwilligung braucht, und es gibt hier nichts zu ändern: Diese Seite kann für Sie keine Cookies lesen oder setzen.",
    account: "Was bei Ihrem Konto liegt",
    loggedIn: "Sie sind angemeldet. Mit einer Anfrage können Sie:",
    loggedOut: "Mit und ohne Konto können Sie:",
    can: [
      "dem Verkauf und der Weitergabe Ihrer Daten und der Werbung widersprechen",
      "eine Einwilligung widerrufen, die Sie diesem Shop gegeben haben",
      "sehen, welche Daten dieser Shop über Sie hat, oder sie löschen lassen",
    ],
    signal: "Global Privacy Control",
    signalText:
      "Sendet Ihr Browser dieses Signal, gilt es als Widerspruch gegen Verkauf und Weitergabe Ihrer Daten, wo das Gesetz es vorsieht. Mehr müssen Sie nicht tun.",
    requests: "Anfrage stellen",
    policy: "Datenschutzerklärung lesen",
  },
  account: {
    title: "E-Mail, SMS und der Verkauf Ihrer Daten",
    intro:
      "Diese Auswahl liegt bei Ihrem Konto und gilt sofort: Schon die nächste Nachricht des Shops richtet sich danach. Nachrichten zu Ihren Bestellungen sind keine Werbung und kommen weiter.",
    loggedOut: "Melden Sie sich an, um zu ändern, was der Shop Ihnen senden darf.",
    channel: {
      email: {
        title: "Werbung per E-Mail",
        yes: "Sie bekommen sie.",
        no: "Sie bekommen sie nicht.",
        allow: "Angebote per E-Mail senden",
        stop: "Werbung per E-Mail beenden",
        none: "Zu Ihrem Konto gibt es keine E-Mail-Adresse.",
      },
      sms: {
        title: "Werbung per SMS",
        yes: "Sie bekommen sie.",
        no: "Sie bekommen sie nicht.",
        allow: "Angebote per SMS senden",
        stop: "Werbung per SMS beenden",
        none: "Zu Ihrem Konto gibt es keine Telefonnummer.",
      },
      sale: {
        title: "Verkauf oder Weitergabe Ihrer Daten",
        yes: "Sie haben nicht widersprochen.",
        no: "Sie haben widersprochen. Das gilt in jedem Browser, in dem Sie angemeldet sind.",
        stop: "Meine Daten nicht verkaufen oder weitergeben",
        none: "Zu Ihrem Konto gibt es keine E-Mail-Adresse.",
      },
    },
    unknown: "Das System des Shops war gerade nicht zu erreichen. Wählen können Sie trotzdem:",
    pending: "Ihre Auswahl ist gespeichert und auf dem Weg in das System des Shops.",
    saved: "Ihre Auswahl ist gespeichert.",
    stale: "Diese Seite war zu lange offen. Bitte wählen Sie noch einmal.",
    receipts: "Belege für Ihre Auswahl als angemeldeter Kunde",
    receiptsNone: "Noch keine.",
    history: "Was sich wann geändert hat",
    historyNone: "Noch nichts.",
    by: {
      "choices-page": "auf dieser Seite",
      banner: "im Banner",
      gpc: "durch das Signal Ihres Browsers",
      host: "an der Kasse, über eine Nachricht oder durch den Shop",
    },
  },
};
