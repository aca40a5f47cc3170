/**
 * A decision in the fields of ISO/IEC TS 27560:2023 (consent record information structure), made from
 * what is sealed and nothing else. Pure. A receipt is checked against it (verify-receipt): whoever changes
 * more than kinds of data here gives receipts a new kind, and keeps this for the old one.
 */
import type { BannerConfig } from "../banner-config";
import type { DecisionLeaf } from "../decision-leaf";
import { basisOf, purposeData } from "../purpose-data";
import { purposes, type Choices, type Purpose } from "../purposes";
import type { Regime } from "../regime";

const DAY_MS = 86_400_000;

type Vendors = Pick<BannerConfig, "vendors">["vendors"];

/** `vendors` are those the published banner named; `at` is when somebody asks. */
export function consentRecord(
  decision: DecisionLeaf,
  { vendors, at }: { readonly vendors: Vendors; readonly at: Date },
) {
  const { shop, choices, decidedAt, validDays, method, gpc } = decision;
  const validUntil = new Date(Date.parse(decidedAt) + validDays * DAY_MS);
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
    events: [
      { type: eventType(choices, regime), at: decidedAt, state: stateOf(choices), method, gpc },
      { type: "recorded", at: decision.receivedAt, state: stateOf(choices) },
      ...(at > validUntil
        ? [{ type: "expired", at: validUntil.toISOString(), state: "to be asked anew" }]
        : []),
    ],
    validUntil: validUntil.toISOString(),
    remarks: decision.flags,
    countsAsConsent: decision.flags.length === 0,
  };
}

function recipientsOf(vendors: Vendors, purpose: Purpose): string[] {
  return vendors.filter((vendor) => vendor.purpose === purpose).map(({ name }) => name);
}

function stateOf(choices: Choices): string {
  const allowed = purposes.filter((purpose) => choices[purpose]);
  return allowed.length > 0 ? `allowed: ${allowed.join(", ")}` : "nothing allowed";
}

function eventType(choices: Choices, regime: Regime): string {
  if (regime === "notice") return "informed";
  return purposes.some((purpose) => choices[purpose]) ? "given" : "refused";
}
