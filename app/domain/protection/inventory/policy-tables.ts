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
      state: "code",
      remaining: "code",
      problem: "code",
      claimToken: "id",
    },
  },
} as const satisfies InventoryOf<
  | "BannerVersion"
  | "ThemeState"
  | "PolicyVersion"
  | "RetentionRule"
  | "RetentionRun"
  | "RetentionItem"
>;
