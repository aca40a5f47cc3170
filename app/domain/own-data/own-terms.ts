/** What the kinds of the app's own records are, in words, and their usual terms. */
import {
  ownMinimums,
  presetFor,
  type OwnKind,
  type OwnMinimum,
  type PresetLine,
  type ShopTerms,
} from "~/domain/retention/model";

export const ownNames = {
  "consent-records": {
    title: "Consent records",
    holds:
      "A visitor’s choice, a random browser id, the customer’s id when signed in. Each carries its own end: as long as the choice is valid, and then the limitation period of its country.",
  },
  cases: {
    title: "Finished cases",
    holds:
      "That there was a request, of which kind, when and how it ended. Its contents go 30 days after the answer.",
  },
  packages: {
    title: "Packages with a person’s data",
    holds: "Everything that was found of a person who asked. It can be fetched for 30 days.",
  },
  "webhook-payloads": {
    title: "Messages from the platform",
    holds: "Ids and times of each message; its payload only until it is handled.",
  },
  "audit-details": {
    title: "Details in the audit log",
    holds:
      "Who did what, under pseudonyms. The sealed hash stays, so that the log can still be verified.",
  },
  mail: {
    title: "Sent mail",
    holds: "Which kind of mail was sent when. Address and text are destroyed when it is sent.",
  },
} as const satisfies Record<OwnKind, { readonly title: string; readonly holds: string }>;

export interface OwnTerm {
  readonly title: string;
  readonly holds: string;
  /** What it is kept for at least. */
  readonly minimum: OwnMinimum;
}

export function ownTerm(kind: OwnKind): OwnTerm {
  return { ...ownNames[kind], minimum: ownMinimums[kind] };
}

/** The usual term, for shops that have no rule of their own about a kind. */
export function usualTerm(kind: OwnKind, shop: ShopTerms): PresetLine {
  const line = presetFor(shop).lines.find(({ rule }) => rule.scope === kind);
  if (!line) throw new Error(`No preset speaks of ${kind}`);
  return line;
}
