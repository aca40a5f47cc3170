/** Purposes, grades and kinds in plain words. */
import type {
  GradeOfHolding,
  LifetimeAnswer,
  SightingKind,
  VendorPurpose,
} from "~/domain/consent/model";

export const purposeLabels: Readonly<Record<VendorPurpose, string>> = {
  necessary: "Necessary",
  preferences: "Preferences",
  analytics: "Analytics",
  marketing: "Marketing",
  saleOfData: "Sale of data",
};

interface GradeWords {
  readonly label: string;
  /** Said next to the vendor: what holds, and what does not. */
  readonly honestly: string;
}

export const gradeWords: Readonly<Record<GradeOfHolding, GradeWords>> = {
  tagged: {
    label: "Tagged in the theme",
    honestly: "No request leaves before consent: the tag itself waits.",
  },
  inserted: {
    label: "Inserted by other scripts",
    honestly: "No request leaves before consent, because its address is known when it is inserted.",
  },
  parser: {
    label: "Somewhere on the page",
    honestly:
      "Scripts inserted from its addresses wait. Where your theme’s HTML itself has the tag, it is kept from running, but its request may leave. Tag it in the theme to hold that back too.",
  },
  none: {
    label: "Not held back",
    honestly: "Nothing is held back: it needs no consent, or has no address that could be held.",
  },
};

export const lifetimeAnswerWords: Readonly<Record<LifetimeAnswer, string>> = {
  unknown: "Not known",
  session: "Until the browser is closed",
  days: "A number of days",
};

export const kindWords: Readonly<Record<SightingKind, string>> = {
  cookie: "cookie",
  storage: "storage",
  script: "script from",
  img: "picture from",
  frame: "frame from",
  xhr: "request to",
};
