/** The words around the policy, the promises and the table of cookies, in one language. */
import type { VendorPurpose } from "~/domain/consent/model";
import type { ControlState, Grade } from "~/domain/evidence/model";

export interface PolicyPageTexts {
  readonly contents: string;
  readonly updated: string;
  readonly version: string;
  readonly current: string;
  readonly earlier: string;
  readonly toCurrent: string;
  readonly allVersions: string;
  readonly versionsLead: string;
  readonly published: string;
  readonly fingerprint: string;
  readonly fingerprintMeans: string;
  readonly changed: string;
  readonly none: string;
  readonly noneTitle: string;
  readonly noSuchVersion: string;
  readonly request: string;
}

export interface PromisesPageTexts {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly states: Readonly<Record<ControlState, string>>;
  readonly because: Readonly<Record<ControlState, string>>;
  readonly stale: string;
  readonly how: string;
  readonly grade: string;
  readonly checked: string;
  readonly never: string;
  readonly few: (limit: number) => string;
  readonly gradesTitle: string;
  readonly gradeNames: Readonly<Record<Grade, string>>;
  readonly gradeMeans: Readonly<Record<Grade, string>>;
  readonly policy: string;
  readonly requests: string;
  readonly sealTitle: string;
  readonly seal: string;
  readonly checkpoint: string;
  readonly key: string;
}

export interface CookieTableTexts {
  readonly heading: string;
  readonly lead: string;
  readonly choices: string;
  readonly purposes: Readonly<Record<VendorPurpose, string>>;
  readonly columns: { readonly name: string; readonly vendor: string; readonly lifetime: string };
  readonly session: string;
  readonly untilDeleted: string;
  readonly nothing: string;
  readonly policy: string;
}

export interface PolicyPagesTexts {
  readonly policy: PolicyPageTexts;
  readonly promises: PromisesPageTexts;
  readonly cookies: CookieTableTexts;
}
