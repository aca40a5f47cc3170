/** Holds, customers without activity, and the ends of the app's own records. See `../inventory.ts`. */
import type { InventoryOf } from "./entry";

export const retentionTables = {
  RetentionChunk: {
    holds: "ids of the host's operations",
    why: "a bulk write that was interrupted can be taken up again",
    ends: "the shop's erasure",
    columns: {
      shop: "id",
      id: "id",
      runId: "id",
      state: "code",
      operationId: "id",
      problem: "code",
    },
  },
  RetentionErasure: {
    holds: "the customer's id; what a rule asked the host for",
    why: "an erasure is followed until it is done (promise 33)",
    ends: "erasure takes the customer's id; the rest with the shop",
    columns: {
      shop: "id",
      id: "id",
      customerGid: "id",
      runId: "id",
      rules: "code",
      state: "code",
      reasons: "code",
      problem: "code",
    },
  },
  RetentionSchedule: {
    holds: "ids of staff",
    why: "when rules run, and when a person has to agree",
    ends: "the shop's erasure",
    columns: {
      shop: "id",
      id: "id",
      changedBy: "id",
    },
  },
  RetentionHold: {
    holds: "ids of orders and customers; the reason in the store's words",
    why: "keeps what law or a claim needs (GDPR Art. 17(3))",
    ends: "erasure of its person takes their id; the rest with the shop",
    columns: {
      shop: "id",
      id: "id",
      scope: "code",
      orderGids: "id",
      orderName: "id",
      customerGid: "id",
      ground: "code",
      reason: "sealed",
      placedBy: "id",
      releasedBy: "id",
    },
  },
  RetentionFacts: {
    holds:
      "nothing: dates, states and amounts of orders that can't be told apart by name or number",
    why: "shows what a rule would do while it is being written",
    ends: "the next look over all orders; the shop's erasure",
    columns: {
      shop: "id",
      id: "id",
      scope: "code",
      missingScopes: "code",
    },
  },
  InactiveRun: {
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
  InactiveCustomer: {
    holds: "the customer's id; when they were last active",
    why: "storage limitation for unused accounts (GDPR Art. 5(1)(e))",
    ends: "erasure takes the customer's id; the rest with the shop",
    columns: {
      shop: "id",
      id: "id",
      customerGid: "id",
      runId: "id",
      ruleId: "id",
      state: "code",
      stayHash: "code",
      detail: "code",
      problem: "code",
    },
  },
  OwnDataReceipt: {
    holds: "nothing",
    why: "shows that the app's own records end",
    ends: "the shop's erasure",
    columns: {
      shop: "id",
      id: "id",
      kind: "code",
      ruleId: "id",
      hash: "code",
    },
  },
} as const satisfies InventoryOf<
  | "RetentionChunk"
  | "RetentionErasure"
  | "RetentionSchedule"
  | "RetentionHold"
  | "RetentionFacts"
  | "InactiveRun"
  | "InactiveCustomer"
  | "OwnDataReceipt"
>;
