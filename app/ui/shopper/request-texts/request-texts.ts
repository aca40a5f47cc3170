/** The words of the pages on which shoppers ask for their data and follow their request. */
import type { FormProblem, RequestKind, RequestState } from "~/domain/requests/model";

export interface RequestTexts {
  readonly title: string;
  readonly lead: string;
  readonly kindLegend: string;
  readonly kinds: Record<RequestKind, string>;
  readonly email: string;
  readonly emailHint: string;
  readonly message: string;
  readonly messageHint: string;
  readonly trap: string;
  readonly send: string;
  readonly problemsTitle: string;
  readonly problems: Record<FormProblem, string>;
  readonly policy: string;
  readonly sentTitle: string;
  readonly sent: readonly string[];
  readonly busyTitle: string;
  readonly busy: string;
  readonly confirmTitle: string;
  readonly confirmLead: (kind: string, address: string) => string;
  readonly confirmButton: string;
  readonly confirmNot: string;
  readonly confirmedAlready: string;
  readonly toFollow: string;
  readonly goneTitle: string;
  readonly gone: string;
  readonly again: string;
  readonly followTitle: string;
  readonly asked: string;
  readonly received: string;
  readonly due: string;
  readonly stands: string;
  readonly next: string;
  readonly states: Record<RequestState, { readonly stands: string; readonly next: string }>;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly download: string;
  readonly downloadOnce: string;
  readonly downloadTaken: string;
  readonly downloadGone: string;
  /** Before a link to the page of choices, for who has asked to clear their history. */
  readonly clearHere: string;
  readonly keepLink: string;
}
