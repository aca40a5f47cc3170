import type { ShopperLanguage } from "~/lib/language";

interface ChoicesPageTexts {
  readonly title: string;
  readonly intro: string;
  readonly browser: string;
  readonly browserText: string;
  readonly open: string;
  readonly noScript: string;
  readonly account: string;
  readonly loggedIn: string;
  readonly loggedOut: string;
  readonly can: readonly string[];
  readonly signal: string;
  readonly signalText: string;
  readonly requests: string;
  readonly policy: string;
}

export const choicesPageTexts: Readonly<Record<ShopperLanguage, ChoicesPageTexts>> = {
  en: {
    title: "Your privacy choices",
    intro: "Two kinds of choices are kept in two places: in this browser, and in your account.",
    browser: "Cookies and trackers in this browser",
    browserText:
      "What this shop may store and load in your browser is decided in your browser, for each browser by itself. You can change it at any time, and it takes effect at once.",
    open: "Open the choices for this browser",
    noScript:
      "JavaScript is off in this browser. Then nothing that needs your consent is loaded in it, so there is nothing to change here: this page cannot read or set cookies for you.",
    account: "What is kept with your account",
    loggedIn: "You are logged in. With a request you can:",
    loggedOut: "With or without an account you can:",
    can: [
      "object to the sale or sharing of your data and to advertising",
      "withdraw a consent that you gave to this shop",
      "see the data this shop has about you, or have it deleted",
    ],
    signal: "Global Privacy Control",
    signalText:
      "If your browser sends this signal, it is taken as an objection to the sale and sharing of your data where the law provides for it. You need not do anything else.",
    requests: "Make a request",
    policy: "Read the privacy policy",
  },
  de: {
    title: "Ihre Datenschutz-Auswahl",
    intro: "Zwei Arten von Entscheidungen liegen an zwei Orten: in diesem Browser und im Konto.",
    browser: "Cookies und Tracker in diesem Browser",
    browserText:
      "Was dieser Shop in Ihrem Browser speichern und laden darf, wird in Ihrem Browser entschieden, in jedem Browser für sich. Sie können es jederzeit ändern, und es gilt sofort.",
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
};
