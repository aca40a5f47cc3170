/** What is wrong with a banner, why, and what would be better. */
import type { BannerTexts } from "../banner-texts";

export const findingCodes = [
  "missing-reject",
  "consent-by-browsing",
  "pre-ticked",
  "vague-purpose",
  "bare-yes",
  "unequal-buttons",
  "no-withdrawal",
  "no-sale-refusal",
  "hidden-way-back",
  "unseen-text",
  "markup",
  "missing-language",
  "untranslated",
  "contrast",
  "weaker-region",
  "necessary-tracker",
] as const;
export type FindingCode = (typeof findingCodes)[number];

export interface Finding {
  readonly code: FindingCode;
  /** An error keeps the banner from being published; a warning does not. */
  readonly severity: "error" | "warning";
  readonly language?: string | undefined;
  /** The text it is about. */
  readonly text?: keyof BannerTexts | undefined;
  /** The place or the vendor it is about. */
  readonly place?: string | undefined;
  /** In plain words, about this banner. */
  readonly says: string;
  /** The reason, and where it is written. */
  readonly why: string;
  readonly source: string;
  /** A wording that would be better, in the text's own language. */
  readonly safer?: string | undefined;
}

interface Reason {
  readonly why: string;
  readonly source: string;
}

/** Where it is written. To be read before it is relied on: no legal advice. */
export const reasons: Readonly<Record<FindingCode, Reason>> = {
  "missing-reject": {
    why: "Refusing must be as easy as accepting, on the first layer, by a button that says so.",
    source:
      "GDPR Art. 7(3); EDPB Cookie Banner Taskforce report of 17 January 2023, no. 8; CNIL recommendation of 17 September 2020",
  },
  "consent-by-browsing": {
    why: "Browsing, scrolling or closing is no clear affirmative act, so it is no consent.",
    source: "GDPR Art. 4(11), recital 32; EDPB Guidelines 05/2020, no. 86",
  },
  "pre-ticked": {
    why: "A box that is ticked in advance is no consent.",
    source: "CJEU C-673/17 (Planet49), 1 October 2019; GDPR recital 32",
  },
  "vague-purpose": {
    why: "Consent is specific only when the purpose is named: an experience is none.",
    source: "GDPR Art. 4(11), 6(1)(a); Article 29 Working Party, Opinion 03/2013 (WP 203)",
  },
  "bare-yes": {
    why: "A visitor has to see from the button what pressing it allows.",
    source: "GDPR Art. 4(11), 7(2); EDPB Guidelines 03/2022 on deceptive design patterns",
  },
  "unequal-buttons": {
    why: "A button that stands out steers the choice. Both have one look here; their words must not undo that.",
    source:
      "EDPB Cookie Banner Taskforce report of 17 January 2023, no. 17–18; CNIL decision SAN-2021-023",
  },
  "no-withdrawal": {
    why: "Before consent is given, it must be said that it can be withdrawn.",
    source: "GDPR Art. 7(3)",
  },
  "no-sale-refusal": {
    why: "Where data is sold or shared, the way out has to be called by its name.",
    source: "Cal. Civ. Code § 1798.135(a); CCPA Regulations § 7013",
  },
  "hidden-way-back": {
    why: "Withdrawing must be as easy as giving: the way back has to be seen and understood.",
    source: "GDPR Art. 7(3); EDPB Cookie Banner Taskforce report of 17 January 2023, no. 32",
  },
  "unseen-text": {
    why: "Signs that nobody can see hide what is asked.",
    source: "GDPR Art. 7(2), 12(1)",
  },
  markup: {
    why: "Texts are shown letter by letter: HTML and Liquid would be read as gibberish, and never run.",
    source: "GDPR Art. 12(1): clear and plain language",
  },
  "missing-language": {
    why: "Who cannot read what is asked cannot agree to it.",
    source: "GDPR Art. 7(2), 12(1); Article 29 Working Party, WP 260, no. 13",
  },
  untranslated: {
    why: "Who cannot read what is asked cannot agree to it.",
    source: "GDPR Art. 7(2), 12(1); Article 29 Working Party, WP 260, no. 13",
  },
  contrast: {
    why: "Buttons that hardly stand out from their ground are not found by many people.",
    source: "WCAG 2.2, 1.4.11 (3:1); European Accessibility Act, Directive (EU) 2019/882",
  },
  "weaker-region": {
    why: "The law of the place asks for more. Being stricter is always possible.",
    source: "the statute named for the place",
  },
  "necessary-tracker": {
    why: "Only what a visitor expressly asked for needs no consent; counting and advertising do.",
    source: "Directive 2002/58/EC Art. 5(3); Article 29 Working Party, Opinion 04/2012 (WP 194)",
  },
};

export function finding(
  code: FindingCode,
  severity: Finding["severity"],
  about: Pick<Finding, "says"> & Partial<Pick<Finding, "language" | "text" | "place" | "safer">>,
): Finding {
  return { code, severity, ...about, ...reasons[code] };
}
