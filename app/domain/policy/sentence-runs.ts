import type { PolicySentence } from "./build-policy";

/** Neighbouring sentences of one style together: items become one list. */
export function sentenceRuns(sentences: readonly PolicySentence[]): PolicySentence[][] {
  const grouped: PolicySentence[][] = [];
  for (const sentence of sentences) {
    const last = grouped.at(-1);
    if (last?.[0]?.style === sentence.style) last.push(sentence);
    else grouped.push([sentence]);
  }
  return grouped;
}
