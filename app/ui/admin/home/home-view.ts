/** What the home page is given to show. */
import type { OpenAlert } from "~/domain/alerts/model";
import type { HostConsentState } from "~/domain/consent/model";
import type { PromiseState } from "~/domain/evidence/model";

export interface HomeView {
  readonly name: string;
  readonly storeUrl: string;
  readonly timeZone: string;
  readonly now: Date;
  readonly alerts: readonly OpenAlert[];
  readonly banner: {
    /** Whether the published theme shows it; unknown until looked at. */
    readonly embed: "on" | "off" | "unknown";
    readonly themeName: string | null;
    /** 0 before the first publication. */
    readonly version: number;
  };
  /** In the published banner; or enough pages have shown that there are none. */
  readonly areToolsNamed: boolean;
  /** How the host's own rules of consent stand to ours; null before the first look. */
  readonly hostConsent: HostConsentState | null;
  readonly policy: {
    readonly version: number;
    readonly publishedAt: Date | null;
    readonly outdated: boolean;
    readonly unsaid: readonly { readonly missing: readonly string[] }[];
  };
  readonly requests: { readonly open: number; readonly overdue: number; readonly dueSoon: number };
  readonly rule: {
    readonly sentence: string;
    readonly lastRun?: { readonly state: string; readonly due?: number | undefined } | undefined;
  } | null;
  readonly webhooks: {
    readonly done: number;
    readonly waiting: number;
    readonly malformed: number;
    readonly lastAt: Date | null;
  };
  readonly promises: Readonly<Record<PromiseState, number>>;
}
