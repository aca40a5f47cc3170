/** A visitor's decision, as the banner sends it and as it is recorded. */
import type { Choices, Purpose } from "./purposes";
import type { Regime, RegimeCode } from "./regime";

/**
 * load-once: this frame, on this page · always-allow: every frame of the vendor, until the next answer ·
 * keep-allowing: the same, left ticked in the dialog where it was allowed already.
 */
export const vendorMethods = ["load-once", "always-allow", "keep-allowing"] as const;

/**
 * How it was made. signal: nobody was asked, because a browser's opt-out signal had said it all, and
 * a customer was logged in, for whom it is remembered. Of one vendor: its content was allowed in its
 * place on the page, or in the dialog, and the purposes were left as they are.
 */
export const methods = [
  ...(["accept", "reject", "choose", "acknowledge", "signal"] as const),
  ...vendorMethods,
];
export type DecisionMethod = (typeof methods)[number];

/** Whether a banner was shown; who was asked nothing was shown nothing. `method`: of any record. */
export function wasAsked(method: string): boolean {
  return method !== "signal";
}

/** Whose content was allowed in its place, and what it was said to be for. */
export interface AllowedVendor {
  /** As the published banner names it; the frame's host where it names none. */
  readonly id: string;
  readonly purpose: Purpose;
}

/** What the banner posts to `/apps/privacy/consent`. Nothing in it names a person. */
export interface DecisionBeacon {
  readonly decisionId: string;
  /** Random per browser, made with its first decision. */
  readonly visitor: string;
  readonly version: number;
  /** "" where the browser could not compute it. */
  readonly textHash: string;
  readonly language: string;
  /** The platform's region, or the market's country: "USCA", "DE"; "" when unknown. */
  readonly region: string;
  readonly regime: Regime;
  /** What holds, chosen now or before. */
  readonly choices: Choices;
  readonly method: DecisionMethod;
  /** Where one vendor was allowed, and only then. */
  readonly vendor?: AllowedVendor | undefined;
  readonly gpc: boolean;
  /** ISO 8601, by the browser's clock. */
  readonly decidedAt: string;
}

/** What makes a recorded decision less than a full proof. */
export const decisionFlags = [
  "clock-skewed",
  "text-unknown",
  "regime-weaker",
  "superseded",
] as const;
export type DecisionFlag = (typeof decisionFlags)[number];

export const deviceClasses = ["phone", "tablet", "desktop", "unknown"] as const;
export type DeviceClass = (typeof deviceClasses)[number];

/** All a user agent is used for; the text itself is not kept. */
export function deviceClass(userAgent: string | null): DeviceClass {
  if (!userAgent) return "unknown";
  if (/iPad|Tablet|Android(?!.*Mobile)/i.test(userAgent)) return "tablet";
  if (/Mobi|iPhone/i.test(userAgent)) return "phone";
  return /Windows|Macintosh|Linux|CrOS/.test(userAgent) ? "desktop" : "unknown";
}

/** What a decision comes to, for counting. */
export const decisionKinds = ["accepted", "rejected", "partial", "acknowledged"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export function kindOf(method: DecisionMethod, choices: Choices): DecisionKind {
  if (method === "acknowledge") return "acknowledged";
  if (method !== "choose") return method === "accept" ? "accepted" : "rejected";
  const { analytics, marketing, preferences } = choices;
  if (!analytics && !marketing && !preferences) return "rejected";
  return analytics && marketing && preferences ? "accepted" : "partial";
}

/**
 * What the banner posts to the same address when it appears on a page that another site, or none,
 * led to: visits are counted without telling anybody apart. Never sent again on the same page.
 */
export interface ShownBeacon {
  readonly v: 1;
  readonly shown: true;
  readonly version: number;
  readonly language: string;
  readonly region: string;
  /** By its code: the script of a first visit carries no names. */
  readonly regime: RegimeCode;
}

/** Where a visitor gets the receipt of a decision, in the storefront. */
export function receiptPath(decisionId: string): string {
  return `/apps/privacy/receipts/${decisionId}`;
}

/** One recorded decision, as the admin lists it. */
export interface RecordedDecision {
  readonly decisionId: string;
  readonly receivedAt: Date;
  readonly region: string;
  readonly regime: string;
  readonly language: string;
  readonly method: string;
  readonly bannerVersion: number;
  readonly gpc: boolean;
  readonly choices: Choices;
  readonly flags: readonly string[];
}
