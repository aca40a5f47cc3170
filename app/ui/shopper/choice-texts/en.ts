import type { ChoiceTexts } from "./choice-texts";

export const en: ChoiceTexts = {
  receipt: {
    title: "Receipt for your choice",
    intro:
      "This is what this shop recorded when you decided about cookies and trackers. It names no person: who has this address sees this page.",
    allowed: "Allowed",
    refused: "Not allowed",
    your: "Your choice",
    state: {
      given: "You consented to everything you were asked about.",
      "partly-given": "You consented to part of what you were asked about.",
      refused: "You were asked for your consent, and gave none.",
      "not-opted-out": "You were told that you can opt out, and did not.",
      "opted-out": "You opted out of what is not allowed below.",
      informed: "You were informed, and took notice.",
      signalled: "Your browser opted out for you, by its signal (Global Privacy Control).",
      "vendor-allowed":
        "You allowed the content of one service. Your other choices stayed as you see them here.",
    },
    allowedOnce: (vendor, purpose) =>
      `Allowed: the content of ${vendor} for “${purpose}”, once, on the page where you loaded it.`,
    allowedAlways: (vendor, purpose) =>
      `Allowed: the content of ${vendor} for “${purpose}”, wherever this shop shows it, until you choose anew.`,
    purpose: {
      preferences: "Preferences",
      analytics: "Analytics",
      marketing: "Marketing",
      saleOfData: "Sale or sharing of data",
    },
    purposeHead: "Purpose",
    choice: "Choice",
    data: "Data",
    who: "Recipients named",
    nobody: "none",
    about: "About this record",
    decided: "Decided",
    validUntil: "You are asked again after",
    keptUntil: "The record is kept until",
    number: "Number",
    language: "Language shown",
    region: "Region and rule",
    unknown: "unknown",
    signal: "Opt-out signal of the browser (GPC)",
    yes: "sent, and honoured",
    no: "not sent",
    shown: "The texts you were shown",
    notAsked:
      "You were not asked, and no texts were shown: the opt-out signal of your browser (Global Privacy Control) was your answer.",
    proof: "Proof",
    sealed: (place, when) =>
      `This record is part of entry ${place} of the shop’s sealed log. The seal was signed on ${when}. A changed record would no longer fit it.`,
    waiting:
      "This record is stored and waits to be sealed; that takes a few minutes. Open this page again for the proof.",
    changed:
      "This record no longer fits its seal: it was changed after you decided. Keep this receipt and ask the shop about it.",
    download: "Download the receipt with its proof (JSON)",
    check:
      "The file can be checked years from now on any computer, without this shop: it holds the record, the exact texts, and the way to the signed seal. The shop’s public key is on its promises page.",
    change: "Change your choice",
    remarks: "Remarks",
    remark: {
      "clock-skewed":
        "The clock of the browser was off by days. This record does not count as consent.",
      "text-unknown":
        "The texts shown could not be matched with published ones. This record does not count as consent.",
      "regime-weaker":
        "The question was milder than the law of the place requires. This record does not count as consent.",
      superseded:
        "The banner had been replaced by one that asks for more. This record does not count as consent.",
    },
    kind: {},
    goneTitle: "There is no such receipt",
    gone: "The address is wrong, or the time for which the record was kept is over.",
  },
  page: {
    title: "Your privacy choices",
    intro: "Two kinds of choices are kept in two places: in this browser, and in your account.",
    browser: "Cookies and trackers in this browser",
    browserText:
      "What this shop may store and load in your browser is decided in your browser, for each browser by itself. You can change it at any time, and it takes effect at once.",
    clear:
      "In the same place you can clear what the tools named there have stored in this browser.",
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
  account: {
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
    history: "What changed, and when",
    historyNone: "None yet.",
    by: {
      "choices-page": "on this page",
      banner: "in the banner",
      gpc: "by your browser’s signal",
      host: "at checkout, through a message or by the shop",
    },
  },
};
