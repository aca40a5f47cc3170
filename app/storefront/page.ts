/** What the gate, the banner and the page agree on. */
import type {
  BannerTexts,
  DecisionBeacon,
  MarketRule,
  RegimeCode,
  StoredChoice,
} from "../domain/consent/model";

/** Printed into the page by the theme block (blocks/consent.liquid). Short names: every page has it. */
export interface PageConfig {
  /** Version of the published banner. */
  readonly v: number;
  /** Fingerprint of what is asked. */
  readonly f: string;
  /** Country of the market. */
  readonly c: string;
  /** Address of the banner's script, texts included. */
  readonly u: string;
  /**
   * Label of the way back, without and with Global Privacy Control: where the signal is honoured it
   * has to be said. Empty when the theme has a link of its own.
   */
  readonly b: readonly [string, string];
  readonly k: MarketRule;
  /** Texts the merchant has changed. */
  readonly t?: Partial<BannerTexts>;
}

/** What a browser keeps under "kept" in its local storage. */
export interface Remembered extends StoredChoice {
  /** Random, made with the first decision. */
  readonly visitor: string;
  /** What the platform said when it had taken this choice; absent as long as it hasn't. */
  readonly told?: string | undefined;
  /** The decision as long as the app has not answered for it. */
  readonly unsent?: DecisionBeacon | undefined;
}

/** ask: show the banner · open: the dialog · settle: compare with the platform · send: the unsent. */
export type Task = "ask" | "open" | "settle" | "send";

/** What the gate leaves on the page for the banner's script; not for others. */
export interface GateState {
  readonly config: PageConfig;
  /** What is allowed now. */
  bits: number;
  /** Whether that rests on a choice that counts. */
  decided: boolean;
  /** Work for the banner's script, which is fetched for it. */
  readonly tasks: Task[];
  readonly release: (bits: number) => void;
  readonly google: (command: "default" | "update", bits: number, decided: boolean) => void;
}

/** The same, with what the banner's script keeps track of. */
export interface BannerState extends GateState {
  readonly gpc: boolean;
  /** Code of the regime that holds; grows stricter when the platform knows better. */
  regime: RegimeCode;
  memory: Remembered | undefined;
  /** Of the texts. */
  readonly language: string;
}

/** Name of the event on `document` and, bubbling, `window`; its detail is what `kept.consent()` gives. */
export enum PageEvent {
  Consent = "kept:consent",
}

/** For the theme, other apps and the merchant's own scripts: `window.kept`. */
export interface Kept {
  /** Opens the dialog. */
  open(): void;
  /** What is allowed now; `decided` tells a choice from a presumption. */
  consent(): ConsentNow;
  /** Calls back at once, and again after each change. */
  on(listener: (consent: ConsentNow) => void): void;
  readonly $: GateState;
}

export type ConsentNow = Readonly<Record<PlatformPurpose, boolean>> & {
  readonly decided: boolean;
  readonly gpc: boolean;
};

/** The platform's consent API, as far as it is used here. */
export interface CustomerPrivacy {
  currentVisitorConsent(): Record<PlatformPurpose, "yes" | "no" | "">;
  shouldShowBanner(): boolean;
  getRegion(): string;
  getTrackingConsentMetafield(key: string): string | undefined;
  setTrackingConsent(
    consent: Partial<Record<PlatformPurpose, boolean>> & {
      metafields?: readonly { key: string; value: string }[];
    },
    done: (failure?: { error?: string }) => void,
  ): void;
}

/** The purposes as the platform spells them, in the order of their bits. */
export const platformPurposes = ["preferences", "analytics", "marketing", "sale_of_data"] as const;
export type PlatformPurpose = (typeof platformPurposes)[number];

export function isAllowed(bits: number, index: number): boolean {
  return ((bits >> index) & 1) > 0;
}

declare global {
  interface Window {
    kept: Kept;
    dataLayer?: unknown[];
    Shopify?: {
      /** The page is shown in the theme editor. */
      readonly designMode?: boolean;
      readonly customerPrivacy?: CustomerPrivacy;
      loadFeatures?(
        features: readonly { name: string; version: string }[],
        done: (error?: unknown) => void,
      ): void;
    };
  }
  interface Navigator {
    /** https://w3c.github.io/gpc/ */
    readonly globalPrivacyControl?: boolean;
  }
}
