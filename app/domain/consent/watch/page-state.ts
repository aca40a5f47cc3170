/** What a sampled page tells besides the purposes that it allowed, in the bits above theirs. */
export enum PageState {
  /** What was allowed rests on an answer of the visitor. */
  Answered = 16,
  /** Their browser sent Global Privacy Control, and was heard. */
  Signal = 32,
}

/** Purposes and states together. */
export const MOST_PAGE_BITS = 63;
