import type { RequestKind } from "../model";
import type { PersonMails } from "./person-mails";

const kinds: Record<RequestKind, string> = {
  access: "see their data",
  erasure: "have their data deleted",
  history: "have their browsing history and service records cleared",
  correction: "have their data corrected",
  withdrawal: "withdraw a consent",
  complaint: "make a complaint",
};

export const en: PersonMails = {
  kinds,
  confirm: ({ store, kind, link }) => ({
    subject: `Please confirm your request to ${store}`,
    before: [
      `Somebody, we hope you, asked ${store} to ${kinds[kind]} and gave this address.`,
      "Please confirm that it was you:",
    ],
    link: { href: link, label: "Confirm the request" },
    after: [
      "The link works for 7 days. If it was not you, do nothing: the request is then deleted, and nobody learns whether the store knows this address.",
    ],
  }),
  received: ({ store, due, link }) => ({
    subject: `${store} has received your request`,
    before: [`Thank you. ${store} will answer by ${due}. You can follow it here:`],
    link: { href: link, label: "Follow your request" },
    after: ["Keep this link to yourself: whoever has it can see how far the request has got."],
  }),
  released: ({ store, link }) => ({
    subject: `Your data from ${store} is ready`,
    before: [`${store} has put together the data it holds about you. You can download it once:`],
    link: { href: link, label: "Download your data" },
    after: ["The file can be fetched for 30 days after it was made and is deleted then."],
  }),
  answered: ({ store, link }) => ({
    subject: `${store} has answered your request`,
    before: [`${store} has dealt with your request. The outcome is shown here:`],
    link: { href: link, label: "See the outcome" },
    after: ["If you do not agree, you may complain to your data protection authority."],
  }),
  refused: ({ store, link }) => ({
    subject: `${store} could not do what you asked`,
    before: [`${store} has looked at your request and does not carry it out. See here:`],
    link: { href: link, label: "See the outcome" },
    after: [
      "Please ask the store for its reasons if it has not told you. You may complain to your data protection authority and go to court.",
    ],
  }),
  erased: ({ store, hostAsked }) => ({
    subject: `${store} has deleted your data`,
    before: [
      `What the privacy app of ${store} held about you is deleted, and a check found nothing left.`,
      hostAsked
        ? "The store’s platform has been asked to erase your customer account and the personal data of your orders. It does so once your last order is old enough; what tax law requires is kept until then."
        : "The store deletes your customer account on its platform itself. What tax law requires it to keep, such as invoices, stays for the time the law names.",
    ],
    after: ["This is the last message about it: this address is no longer known to us."],
  }),
};
