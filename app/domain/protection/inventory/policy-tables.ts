/** What the store has decided and published. See `../inventory.ts`. */
import type { InventoryOf } from "./entry";

export const policyTables = {
  BannerVersion: {
    holds: "nothing",
    why: "what a visitor was shown",
    ends: "the shop's erasure",
    columns: {
      shop: "id",
      config: "none",
      fingerprint: "code",
      publishedBy: "id",
    },
  },
  BannerDraft: {
    holds: "nothing",
    why: "the banner as it is being edited",
    ends: "its publication; the shop's erasure",
    columns: { shop: "id", config: "none", savedBy: "id" },
  },
  TrackerSighting: {
    holds: "nothing: names that scripts give, in counts a day",
    why: "shows what is set or loaded in the storefront",
    ends: "30 days; the shop's erasure",
    columns: { shop: "id", pageType: "code", kind: "code", name: "none" },
  },
  WatchSample: {
    holds: "nothing",
    why: "what sightings are counted against",
    ends: "30 days; the shop's erasure",
    columns: { shop: "id", pageType: "code" },
  },
  HostConsentState: {
    holds: "nothing",
    why: "whether the host's own rules are ours",
    ends: "the shop's erasure",
    columns: { shop: "id", state: "code", differences: "code", writtenFor: "code" },
  },
  ThemeState: {
    holds: "nothing",
    why: "whether the banner is live",
    ends: "the shop's erasure",
    columns: {
      shop: "id",
      themeId: "id",
      name: "none",
      role: "code",
    },
  },
  PolicyVersion: {
    holds: "names of officers, in the published text",
    why: "the archive of what was promised",
    ends: "the shop's erasure",
    columns: {
      shop: "id",
      language: "none",
      content: "sealed",
      hash: "code",
      publishedBy: "id",
    },
  },
  RetentionRule: {
    holds: "nothing",
    why: "what the merchant has decided",
    ends: "the shop's erasure",
    columns: {
      shop: "id",
      id: "id",
      definition: "code",
      createdBy: "id",
    },
  },
  RetentionRun: {
    holds: "ids of staff",
    why: "what was decided and done",
    ends: "the shop's erasure",
    columns: {
      shop: "id",
      id: "id",
      ruleId: "id",
      scope: "code",
      rules: "code",
      origin: "code",
      state: "code",
      createdBy: "id",
      approvedBy: "id",
      bulkOperationId: "id",
      counts: "code",
      problem: "code",
    },
  },
  RetentionItem: {
    holds: "ids and numbers of orders",
    why: "the receipt for each order",
    ends: "the shop's erasure",
    columns: {
      shop: "id",
      runId: "id",
      orderGid: "id",
      orderName: "id",
      verdict: "code",
      reasons: "code",
      fields: "code",
      work: "code",
      rules: "code",
      state: "code",
      remaining: "code",
      underMinimum: "code",
      problem: "code",
      claimToken: "id",
      chunkId: "id",
      receiptHash: "code",
    },
  },
} as const satisfies InventoryOf<
  | "BannerVersion"
  | "BannerDraft"
  | "TrackerSighting"
  | "WatchSample"
  | "HostConsentState"
  | "ThemeState"
  | "PolicyVersion"
  | "RetentionRule"
  | "RetentionRun"
  | "RetentionItem"
>;
