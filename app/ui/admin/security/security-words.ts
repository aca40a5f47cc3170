/** Security events in plain words: what happened, and what was done about it. */
import type { SecurityEventKind } from "~/domain/security/model";

export interface EventWords {
  readonly what: string;
  readonly done: string;
}

const words: Readonly<Record<SecurityEventKind, EventWords>> = {
  "webhook-wrong-method": {
    what: "Somebody visited the address at which Shopify delivers messages",
    done: "Refused; nothing was read.",
  },
  "webhook-too-large": {
    what: "A message far larger than Shopify’s arrived",
    done: "Refused before it was read to its end.",
  },
  "webhook-bad-signature": {
    what: "A message that claimed to be Shopify’s was not signed by Shopify",
    done: "Refused; nothing in it was believed.",
  },
  "webhook-unknown-topic": {
    what: "Shopify sent a message of a kind the app does not know",
    done: "Ignored.",
  },
  "webhook-unknown-shop": {
    what: "Shopify sent a message about a store that the app does not know",
    done: "Ignored.",
  },
  "webhook-foreign-shop": {
    what: "A signed message was presented as another store’s",
    done: "Refused; nothing in it was believed.",
  },
  "webhook-malformed": {
    what: "A signed message was not in the form it should have",
    done: "Kept for a person to look at.",
  },
  "proxy-bad-signature": {
    what: "A privacy page was asked for without Shopify’s signature, or with an old one",
    done: "Refused. Whoever repeats it is made to wait.",
  },
  "token-unknown": {
    what: "A link to a request was opened that does not exist, or has expired",
    done: "Nothing was shown. Whoever tries many is made to wait.",
  },
  "identity-failed": {
    what: "Somebody could not show to be the person they asked about",
    done: "Nothing was handed out.",
  },
  "limit-reached": {
    what: "Somebody asked too often",
    done: "Made to wait; others were served.",
  },
  "permission-refused": {
    what: "A member of your staff tried something their role does not allow",
    done: "Refused; nothing was shown or changed. Roles are given in Settings, under People.",
  },
};

/** An unknown kind (from a newer version) is still shown, by its name. */
export function eventWords(kind: string): EventWords {
  const known = Object.entries(words).find(([name]) => name === kind)?.[1];
  return known ?? { what: kind, done: "This version has no words for it." };
}
