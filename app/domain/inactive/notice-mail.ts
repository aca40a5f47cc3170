/** The notice to the owner of an unused account, in their language. */
import type { ShopperLanguage } from "~/lib/language";
import { noticeTexts } from "./notice-texts/all";

export interface NoticeFacts {
  readonly store: string;
  /** Written out in the reader's language. */
  readonly until: string;
  readonly years: number;
  readonly link: string;
  readonly erases: boolean;
}

interface Notice {
  readonly subject: string;
  readonly before: readonly string[];
  readonly link: { readonly href: string; readonly label: string };
  readonly after: readonly string[];
}

export function noticeText(language: ShopperLanguage, facts: NoticeFacts): Notice {
  const { store, until, years, link, erases } = facts;
  const text = noticeTexts[language];
  const since = years === 1 ? text.aYear : fill(text.years, { years: String(years) });
  const filled = (words: string) => fill(words, { store, until, since });
  const what = erases ? text.erases : text.minimises;
  return {
    subject: filled(text.subject),
    before: [text.opening, what, text.ask].map(filled),
    link: { href: link, label: text.keep },
    after: [text.after],
  };
}

/** What is filled in is never read as a place to fill: a store may be called "{until}". */
function fill(words: string, values: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
