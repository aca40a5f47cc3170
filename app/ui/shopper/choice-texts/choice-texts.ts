/** The words of the pages on which a shopper sees and changes choices: a file a language. */
import type { AccountChannel, ChoiceSource, DecisionState, Purpose } from "~/domain/consent/model";

/** The page of choices; the part about the account; the receipt of one decision. */
export interface ChoiceTexts {
  readonly page: ChoicesPageTexts;
  readonly account: AccountChoicesTexts;
  readonly receipt: ReceiptPageTexts;
}

interface ChoicesPageTexts {
  readonly title: string;
  readonly intro: string;
  readonly browser: string;
  readonly browserText: string;
  /** Said where the banner's dialog offers it. */
  readonly clear: string;
  readonly open: string;
  readonly noScript: string;
  readonly account: string;
  readonly loggedIn: string;
  readonly loggedOut: string;
  readonly can: readonly string[];
  readonly signal: string;
  readonly signalText: string;
  readonly requests: string;
  readonly policy: string;
}

interface ChannelTexts {
  readonly title: string;
  readonly yes: string;
  readonly no: string;
  /** Undefined where it can't be taken back here. */
  readonly allow?: string;
  readonly stop: string;
  readonly none: string;
}

interface AccountChoicesTexts {
  readonly title: string;
  readonly intro: string;
  readonly loggedOut: string;
  readonly channel: Readonly<Record<AccountChannel, ChannelTexts>>;
  readonly unknown: string;
  readonly pending: string;
  readonly saved: string;
  readonly stale: string;
  readonly receipts: string;
  readonly receiptsNone: string;
  readonly history: string;
  readonly historyNone: string;
  /** Where a choice was made; ends its line. */
  readonly by: Readonly<Record<ChoiceSource, string>>;
}

export interface ReceiptPageTexts {
  readonly title: string;
  readonly intro: string;
  readonly allowed: string;
  readonly refused: string;
  readonly your: string;
  /** What the choice comes to, by the law it was made under. */
  readonly state: Readonly<Record<DecisionState, string>>;
  /** Of one service, in the place of content that was held back. */
  readonly allowedOnce: (vendor: string, purpose: string) => string;
  readonly allowedAlways: (vendor: string, purpose: string) => string;
  readonly purpose: Readonly<Record<Purpose, string>>;
  readonly purposeHead: string;
  readonly choice: string;
  readonly data: string;
  readonly who: string;
  readonly nobody: string;
  readonly about: string;
  readonly decided: string;
  readonly validUntil: string;
  readonly keptUntil: string;
  readonly number: string;
  readonly language: string;
  readonly region: string;
  readonly unknown: string;
  readonly signal: string;
  readonly yes: string;
  readonly no: string;
  readonly shown: string;
  /** In their place where a browser's opt-out signal had said it all. */
  readonly notAsked: string;
  readonly proof: string;
  readonly sealed: (place: number, when: string) => string;
  readonly waiting: string;
  /** Where the record has no place in what was sealed. */
  readonly changed: string;
  readonly download: string;
  readonly check: string;
  readonly change: string;
  readonly remarks: string;
  readonly remark: Readonly<Record<string, string>>;
  /** Kinds of data as the record names them. */
  readonly kind: Readonly<Record<string, string>>;
  readonly goneTitle: string;
  readonly gone: string;
}
