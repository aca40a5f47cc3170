/**
 * The notice to the owner of an unused account, in one language: a file beside this one and a line in
 * `all.ts`. `{store}`, `{since}`, `{until}` and `{years}` are filled in. It never reminds anybody to buy.
 */
export interface NoticeText {
  readonly subject: string;
  /** How long, as it follows in `opening`. */
  readonly aYear: string;
  readonly years: string;
  readonly opening: string;
  /** What happens where the rule asks for an erasure. */
  readonly erases: string;
  /** What happens where it does not. */
  readonly minimises: string;
  readonly ask: string;
  /** The link. */
  readonly keep: string;
  readonly after: string;
}
