/** What a mail says, before it is written as plain text and as HTML. */
export interface MailText {
  readonly subject: string;
  /** Paragraphs; a link stands between `before` and `after`. */
  readonly before: readonly string[];
  readonly link?: { readonly href: string; readonly label: string };
  readonly after: readonly string[];
}
