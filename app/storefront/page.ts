/** What the gate, the scripts after it and the page agree on. */
import type {
  AllowedVendor,
  BannerDetails,
  BannerTexts,
  DecisionBeacon,
  DecisionMethod,
  MarketRule,
  Purpose,
  RegimeCode,
  StoredChoice,
} from "../domain/consent/model";

/**
 * Printed into the page by the theme block (blocks/consent.liquid) from the banner's metafield
 * (`BannerMetafield`). Short names: every page has it.
 */
export interface PageConfig extends MarketRule {
  /** Version of the published banner. */
  readonly v: number;
  /** Fingerprint of what is asked. */
  readonly f: string;
  /** Country of the market. */
  readonly c: string;
  /** 0 where the theme has a way back of its own. */
  readonly b?: 0;
  /**
   * By purpose, in the order of the bits: what addresses to be held back begin with, parted by "|"
   * (held-addresses.ts). Longer after a withdrawal (widen-list.ts).
   */
  readonly h: string[];
  /** How long Google's tags wait for a choice, in milliseconds. */
  readonly w: { readonly wait_for_update: number };
  /** What else Google's tags are told: `gtag("set", …)`. */
  readonly o?: Readonly<Record<string, boolean>>;
  /** Layout and position; own declarations of style; 1 where colours are the theme's. */
  readonly l?: PageLook;
  /** Share of page views, in per cent, that are watched. */
  readonly n: number;
  /** 1 where held-back frames stay as they are. */
  readonly p?: 1;
  /** 1 where a customer is logged in. */
  readonly i?: 1;
  /** Texts of the first layer and the way back that the merchant has changed. */
  readonly t?: Partial<BannerTexts>;
}

export type PageLook = readonly [layout: string, style: string, colours?: 1];

/** What a browser keeps under "kept" in its local storage. */
export interface Remembered extends StoredChoice {
  /** Random, made with the first decision. */
  readonly visitor: string;
  /** What the platform said when it had taken this choice; absent as long as it hasn't. */
  readonly told?: string | undefined;
  /** When a signal was told to the app for a customer who was logged in. */
  readonly signalled?: number | undefined;
  /** 1 once what the refused purposes had stored was deleted because of a signal. */
  readonly cleared?: 1 | undefined;
  /** Of the proof that the app has; its receipt can be had by it. */
  readonly decisionId?: string | undefined;
  /** Decisions whose proofs are still to be made; never empty. */
  readonly pending?: readonly Pending[] | undefined;
  /** Proofs as long as the app has not answered for them; never empty. */
  readonly unsent?: readonly DecisionBeacon[] | undefined;
  /** By their ids, vendors whose frames are always shown. */
  readonly always?: Readonly<Record<string, AlwaysAllowed>> | undefined;
}

/** What a vendor was said to be for, and since when it is allowed, in milliseconds since 1970. */
export interface AlwaysAllowed {
  readonly purpose: Purpose;
  readonly at: number;
}

/** An answer as it was given. */
export interface Answer {
  readonly method: DecisionMethod;
  readonly bits: number;
  /** All that the visitor was shown, as it is hashed. */
  readonly shown: readonly string[];
  readonly language: string;
}

/** What a proof is made of. */
export interface Pending extends Answer {
  readonly at: number;
  /** Under which it was asked. */
  readonly regime: RegimeCode;
  readonly vendor?: AllowedVendor;
}

/**
 * ask: show the banner · prove: a decision · open: the dialog · settle: compare with what other pages
 * and the platform know ·
 * place: put reasons in the place of held-back frames · withdraw: undo what is no longer allowed ·
 * forget: delete what was stored for what is refused.
 * The first is the core's own, "prove" and "settle" have scripts of their own, the others are the
 * script for more.
 */
export type Task = "ask" | "prove" | "open" | "settle" | "place" | "withdraw" | "forget";

/**
 * What our scripts share on the page, as far as the gate makes it; not for others. The build shortens
 * these names, the same in all of them (test/run/storefront/bundle.ts).
 */
export interface GateState {
  readonly pageConfig: PageConfig;
  rememberedChoice: Remembered | undefined;
  /** The browser refuses for its visitor, and is heard. */
  isSignal: unknown;
  /** Whether what is allowed rests on a choice that counts. */
  isDecided: boolean;
  /** What is allowed now. */
  allowedBits: number;
  /** Of the regime that holds; changes when the platform knows the place better. */
  regimeNow: RegimeCode;
  /** Who wants to hear of consent: until the core has loaded, it waits here. */
  readonly listening: Listener[];
  readonly tellGoogle: TellGoogle;
  /** Which bit of what is allowed an address waits for; undefined when it may be loaded. */
  readonly heldFor: (address: string) => number | undefined;
  /** Markup without the addresses that have to wait. */
  readonly rewriteMarkup: (markup: unknown) => string;
  readonly holdBack: () => void;
  /** Whether anything on the list had to wait when the page began. */
  isHolding?: boolean;
  /** Comes when the document is there. */
  releaseAllowed?: () => void;
  /** What the banner and the dialog bring. */
  hideBanner?: () => void;
  closeDialog?: () => void;
}

/** Once the core is there: all but the gate works with this. */
export interface State extends GateState {
  /** Of the core's texts. */
  coreLanguage: string;
  requestTask: (task: Task) => void;
  takeOver: (work: Work) => void;
}

export type Work = Partial<Record<Task, () => void>>;

export type TellGoogle = (
  command: "default" | "update",
  bits: number,
  more?: true | { readonly wait_for_update?: number; readonly region?: readonly string[] },
) => void;

/** Name of the event on `document` and, bubbling, `window`; its detail is what `kept.consent()` gives. */
export enum PageEvent {
  Consent = "kept:consent",
}

export type Listener = (consent: ConsentNow) => void;

/** For the theme, other apps and the merchant's own scripts: `window.kept`. */
export interface Kept {
  /**
   * Calls back with what is allowed, and again after each change: the one interface for adapters
   * to tags that have a consent call of their own. There from the first script of the page on.
   */
  on(listener: Listener): void;
  /** What is allowed now; `decided` tells a choice from a presumption. There once the core is. */
  consent?(): ConsentNow;
  /** Opens the dialog. There once the core is. */
  open?(): void;
  readonly $: State;
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
    /** In the editor's preview: what the dialog would have fetched. */
    KEPT_PREVIEW?: BannerDetails;
    /** Microsoft's tag, where it is on the page. */
    uetq?: unknown[];
    /** Meta's tag, where it is on the page. */
    fbq?: (command: "consent", value: "grant" | "revoke") => void;
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
