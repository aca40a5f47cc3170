/** What a language has to provide to say retention rules. */
import type {
  PolicyRetentionAct,
  PolicyRetentionField,
  PolicyRetentionRule,
  PolicyRetentionStart,
} from "../retention-fact";

export interface RetentionPhrases {
  /** Up to the first thing that is done. */
  readonly limit: (parts: {
    readonly age: string;
    readonly start: string;
    readonly end: string;
  }) => string;
  readonly starts: Readonly<Record<PolicyRetentionStart, string>>;
  /** To which end a limit runs on; empty for none. */
  readonly ends: Readonly<Record<PolicyRetentionRule["roundTo"], string>>;
  readonly fields: Readonly<Record<PolicyRetentionField, string>>;
  readonly act: (
    act: PolicyRetentionAct,
    of: { readonly rule: PolicyRetentionRule; readonly isFirst: boolean },
  ) => string;
  readonly from: (date: string) => string;
  readonly only: (countries: string) => string;
  readonly except: (countries: string) => string;
  readonly some: string;
  readonly outranked: string;
  /** What ends a sentence, and what stands before the next one. */
  readonly stop: string;
  readonly gap: string;
}

/** What a rule is about: the orders, a draft, the account, … */
export type RetentionArea = AreaOf<PolicyRetentionStart>;
type AreaOf<Start> = Start extends `${infer Area}:${string}` ? Area : never;

export function areaOf({ start }: PolicyRetentionRule): RetentionArea {
  return start.slice(0, start.indexOf(":")) as RetentionArea;
}

/** Whether something is taken out of an account, and not out of an order. */
export function isOfAccount(rule: PolicyRetentionRule): boolean {
  return areaOf(rule) === "customers";
}
