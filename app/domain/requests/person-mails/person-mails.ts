/** What a person reads in the mails about their own request. */
import type { MailText } from "../mail-text";
import type { RequestKind } from "../model";

interface About {
  readonly store: string;
  readonly kind: RequestKind;
  /** Written out in the reader's language. */
  readonly due: string;
  readonly link: string;
}

export interface PersonMails {
  /** What is asked for, as the first mail says it. */
  readonly kinds: Readonly<Record<RequestKind, string>>;
  confirm(about: About): MailText;
  received(about: About): MailText;
  released(about: About): MailText;
  answered(about: About): MailText;
  refused(about: About): MailText;
  erased(about: Pick<About, "store"> & { readonly hostAsked: boolean }): MailText;
}
