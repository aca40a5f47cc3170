/**
 * A decision in the fields of ISO/IEC TS 27560:2023 (consent record information structure), made from
 * what is sealed and nothing else. Pure. A receipt is checked against it (verify-receipt): whoever changes
 * more than kinds of data here gives receipts a new kind, and keeps this for the old one, as
 * consent-record-1.ts does.
 */
import type { BannerConfig } from "../banner-config";
import { vendorOf, type DecisionLeaf } from "../decision-leaf";
import { countsAsConsent, decisionState } from "../decision-state";
import { basisOf, purposeData } from "../purpose-data";
import { purposes, type Choices, type Purpose } from "../purposes";
import type { Regime } from "../regime";
import { nameOfVendor } from "../vendor-consent";

const DAY_MS = 86_400_000;

type Vendors = BannerConfig["vendors"];

interface RecordedAt {
  /** Those the published banner named. */
  readonly vendors: Vendors;
  /** When somebody asks. */
  readonly at: Date;
}

export function consentRecord(decision: DecisionLeaf, of: RecordedAt) {
  const { decidedAt, method, gpc, choices, flags } = decision;
  const state = decisionState(decision);
  const what = { state, allowed: allowedIn(choices) };
  return {
    ...recordFields(decision, of),
    ...allowedVendor(decision, of.vendors),
    events: [
      { type: "decided", at: decidedAt, ...what, method, gpc },
      { type: "recorded", at: decision.receivedAt, ...what },
      ...expiry(decision, of.at),
    ],
    countsAsConsent: countsAsConsent(state, flags),
  };
}

/** Whose content was allowed, where it was nothing but that: the purposes are as they were before. */
function allowedVendor(decision: DecisionLeaf, vendors: Vendors) {
  const vendor = vendorOf(decision);
  if (!vendor) return {};
  return {
    collection: {
      method:
        decision.method === "keep-allowing"
          ? "dialog in the storefront"
          : "in the place of content that was held back",
      ...{ device: decision.device, gpc: decision.gpc },
    },
    allowedVendor: {
      ...{ id: vendor.id, name: nameOfVendor(vendors, vendor.id), purpose: vendor.purpose },
      basis: "consent",
      holds: decision.method === "load-once" ? "for that page" : "until the next answer",
    },
  };
}

/** What a record says in every kind of receipt. */
export function recordFields(decision: DecisionLeaf, { vendors }: RecordedAt) {
  const { shop, choices, validDays, gpc } = decision;
  const regime = decision.regime as Regime;
  return {
    schema: { name: "ISO/IEC TS 27560", edition: "2023", profile: decision.kind },
    recordId: decision.decisionId,
    subject: { id: decision.visitor, kind: "random id of one browser" },
    controller: shop,
    notice: {
      id: `${shop}/banner/${decision.bannerVersion}`,
      version: decision.bannerVersion,
      language: decision.language,
      hash: decision.noticeHash,
      hashOfTextsShown: decision.textHash,
    },
    jurisdiction: { region: decision.region, regime, ruleApplied: decision.rule },
    collection: { method: "banner in the storefront", device: decision.device, gpc },
    purposes: purposes.map((purpose) => ({
      id: purpose,
      basis: basisOf(regime),
      allowed: choices[purpose],
      dataKinds: purposeData[purpose],
      recipients: recipientsOf(vendors, purpose),
      keptInBrowserDays: validDays,
    })),
    withdrawal: "at any time, on every page of the shop and at /apps/privacy/choices",
    storage: { keptUntil: decision.keptUntil, sealedInLogOf: shop },
    validUntil: validUntil(decision).toISOString(),
    remarks: decision.flags,
  };
}

/** Nothing while the decision is valid. */
export function expiry(decision: DecisionLeaf, at: Date) {
  const until = validUntil(decision);
  if (at <= until) return [];
  return [{ type: "expired", at: until.toISOString(), state: "to be asked anew" }];
}

function validUntil({ decidedAt, validDays }: DecisionLeaf): Date {
  return new Date(Date.parse(decidedAt) + validDays * DAY_MS);
}

function recipientsOf(vendors: Vendors, purpose: Purpose): string[] {
  return vendors.filter((vendor) => vendor.purpose === purpose).map(({ name }) => name);
}

function allowedIn(choices: Choices): readonly Purpose[] {
  return purposes.filter((purpose) => choices[purpose]);
}
