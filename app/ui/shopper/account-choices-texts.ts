import type { AccountChannel } from "~/domain/consent/model";
import type { ShopperLanguage } from "~/lib/language";

interface ChannelTexts {
  readonly title: string;
  readonly yes: string;
  readonly no: string;
  /** Undefined where it can't be taken back here. */
  readonly allow?: string;
  readonly stop: string;
  readonly none: string;
}

interface AccountChoicesTexts {
  readonly title: string;
  readonly intro: string;
  readonly loggedOut: string;
  readonly channel: Readonly<Record<AccountChannel, ChannelTexts>>;
  readonly unknown: string;
  readonly pending: string;
  readonly saved: string;
  readonly stale: string;
  readonly receipts: string;
  readonly receiptsNone: string;
}

export const accountChoicesTexts: Readonly<Record<ShopperLanguage, AccountChoicesTexts>> = {
  en: {
    title: "E-mail, text messages and the sale of your data",
    intro:
      "These choices are kept with your account and take effect at once: the shop’s next message already follows them. Messages about your orders are not advertising and still come.",
    loggedOut: "Log in to change what the shop may send you.",
    channel: {
      email: {
        title: "Advertising by e-mail",
        yes: "You get it.",
        no: "You do not get it.",
        allow: "Send me offers by e-mail",
        stop: "Stop advertising by e-mail",
        none: "There is no e-mail address with your account.",
      },
      sms: {
        title: "Advertising by text message",
        yes: "You get it.",
        no: "You do not get it.",
        allow: "Send me offers by text message",
        stop: "Stop advertising by text message",
        none: "There is no phone number with your account.",
      },
      sale: {
        title: "Sale or sharing of your data",
        yes: "You have not objected.",
        no: "You have objected. This holds in every browser in which you are logged in.",
        stop: "Do not sell or share my data",
        none: "There is no e-mail address with your account.",
      },
    },
    unknown: "The shop’s system could not be asked just now. You can still choose:",
    pending: "Your choice is saved and on its way to the shop’s system.",
    saved: "Your choice is saved.",
    stale: "This page was open for too long. Please choose once more.",
    receipts: "Receipts for your choices while logged in",
    receiptsNone: "None yet.",
  },
  de: {
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
  },
};
