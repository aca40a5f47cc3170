/** Judges what a banner says in one language. Pure; patterns are data (`wording-patterns`). */
import type { BannerTexts } from "../banner-texts";
import { finding, type Finding } from "./finding";
import { wordingPatterns, type WordingPatterns } from "./wording-patterns";

type Key = keyof BannerTexts;

interface Judged {
  readonly language: string;
  readonly texts: BannerTexts;
  /** Ours: what is suggested instead. */
  readonly ours: BannerTexts | undefined;
}

export function checkTexts(judged: Judged): Finding[] {
  const patterns = wordingPatterns[judged.language];
  return [
    ...everyText(judged),
    ...(patterns ? [...wording(judged, patterns), ...buttons(judged, patterns)] : []),
    ...wayBack(judged),
  ];
}

/** Zero-width signs, direction overrides, soft hyphens: there, and not to be seen. */
export const unseen =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
export const markup = /<\/?[a-z!][^>]*>?|\{\{|\}\}|\{%|%\}|javascript:|&[a-z]+;|&#\d+;/i;

function everyText({ language, texts, ours }: Judged): Finding[] {
  return (Object.keys(texts) as Key[]).flatMap((text) => {
    const safer = ours?.[text];
    const about = { language, text, ...(safer === undefined ? {} : { safer }) };
    const found: Finding[] = [];
    if (unseen.test(texts[text])) {
      found.push(
        finding("unseen-text", "error", { ...about, says: "It has signs that can’t be seen." }),
      );
    }
    if (markup.test(texts[text])) {
      found.push(finding("markup", "error", { ...about, says: "It looks like HTML or Liquid." }));
    }
    return found;
  });
}

/** Read in full by visitors before they choose. */
const bodies = ["optIn", "optOut", "notice", "dialogIntro"] as const;

function wording({ language, texts, ours }: Judged, patterns: WordingPatterns): Finding[] {
  const at = (text: Key) => {
    const safer = ours?.[text];
    return { language, text, ...(safer === undefined ? {} : { safer }) };
  };
  const found: Finding[] = [];
  for (const text of bodies) {
    const said = texts[text].toLowerCase();
    if (patterns.browsing.test(said)) {
      const says = "It takes going on, scrolling or closing for consent.";
      found.push(finding("consent-by-browsing", "error", { ...at(text), says }));
    }
    if (patterns.ticked.test(said)) {
      const says = "It speaks of boxes that are ticked already.";
      found.push(finding("pre-ticked", "error", { ...at(text), says }));
    }
    if (text !== "dialogIntro" && patterns.vague.test(said)) {
      const says = "It names an experience instead of what the data is used for.";
      found.push(finding("vague-purpose", "warning", { ...at(text), says }));
    }
  }
  if (texts.optIn.trim().length < SHORTEST_BODY[language === "ja" ? "dense" : "letters"]) {
    const says = "It is too short to say what the data is used for.";
    found.push(finding("vague-purpose", "error", { ...at("optIn"), says }));
  }
  if (!patterns.withdrawal.test(texts.optIn.toLowerCase())) {
    const says = "It does not say that the choice can be changed later.";
    found.push(finding("no-withdrawal", "error", { ...at("optIn"), says }));
  }
  return found;
}

/** Japanese says in a third of the signs what other languages say. */
const SHORTEST_BODY = { letters: 40, dense: 16 } as const;

const ornament = /[\p{Extended_Pictographic}✓✔→➜»▶★☆♥❤]|\p{Emoji_Presentation}/u;
const LONG_LABEL = 40;

function buttons({ language, texts, ours }: Judged, patterns: WordingPatterns): Finding[] {
  const { accept, reject, refuseSale } = texts;
  const at = (text: Key) => {
    const safer = ours?.[text];
    return { language, text, ...(safer === undefined ? {} : { safer }) };
  };
  const found: Finding[] = [];
  if (!patterns.refusal.test(reject.toLowerCase())) {
    const says = `“${reject}” does not say that it refuses.`;
    found.push(finding("missing-reject", "error", { ...at("reject"), says }));
  }
  if (!patterns.saleRefusal.test(refuseSale.toLowerCase())) {
    const says = `“${refuseSale}” does not name the sale or sharing it refuses.`;
    found.push(finding("no-sale-refusal", "error", { ...at("refuseSale"), says }));
  }
  if (patterns.bareYes.test(accept.trim().toLowerCase())) {
    const says = `“${accept}” does not say what it allows.`;
    found.push(finding("bare-yes", "warning", { ...at("accept"), says }));
  }
  if (ornament.test(accept) !== ornament.test(reject)) {
    const says = "One of the two answers is decorated, the other is not.";
    found.push(finding("unequal-buttons", "error", { ...at("accept"), says }));
  }
  if (shouts(accept) !== shouts(reject)) {
    const says = "One of the two answers is in capitals, the other is not.";
    found.push(finding("unequal-buttons", "error", { ...at("accept"), says }));
  }
  if (reject.length > LONG_LABEL && reject.length > 2 * accept.length) {
    const says = "Refusing takes far more reading than accepting.";
    found.push(finding("unequal-buttons", "warning", { ...at("reject"), says }));
  }
  return found;
}

function shouts(label: string): boolean {
  const letters = label.replace(/[^\p{L}]/gu, "");
  return (
    letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  );
}

const SHORTEST_LABEL = 2;

function wayBack({ language, texts, ours }: Judged): Finding[] {
  const label = texts.reopen.replace(/[^\p{L}]/gu, "");
  if (label.length >= SHORTEST_LABEL) return [];
  const safer = ours?.reopen;
  const says = "The button that leads back to the choice has no words.";
  const about = { language, text: "reopen", says } as const;
  return [
    finding("hidden-way-back", "error", { ...about, ...(safer === undefined ? {} : { safer }) }),
  ];
}
