/** Persons and their cases. See `../inventory.ts`. */
import type { InventoryOf } from "./entry";

export const caseTables = {
  WebhookDelivery: {
    holds: "whatever the host's payload holds of a customer",
    why: "to be handled once, and not again",
    ends: "its handling, which destroys its key; 30 days when set aside",
    columns: {
      shop: "id",
      id: "id",
      webhookId: "id",
      topic: "code",
      payload: "case-sealed",
      caseKeyId: "id",
      problem: "code",
    },
  },
  ConsentDecision: {
    holds: "a random browser id; the customer's id when signed in",
    why: "proof of consent (GDPR Art. 7(1))",
    ends: "its validity and the limitation period; erasure takes the customer's id at once",
    columns: {
      shop: "id",
      decisionId: "id",
      visitor: "id",
      customerGid: "id",
      textHash: "code",
      language: "none",
      region: "none",
      regime: "code",
      rule: "code",
      method: "code",
      device: "code",
      flags: "code",
      vendor: "none",
      vendorPurpose: "code",
      batchId: "id",
    },
  },
  ConsentBatch: {
    holds: "nothing: digests of records",
    why: "places each record of a choice in the sealed log",
    ends: "with the last of its records",
    columns: { shop: "id", id: "id" },
  },
  ConsentDelta: {
    holds: "nothing: counts",
    why: "counts each answered beacon once",
    ends: "minutes later, when it is added up",
    columns: { shop: "id", id: "id", tallies: "none" },
  },
  ConsentTally: {
    holds: "nothing: counts",
    why: "shows the merchant what visitors decide (promise 39)",
    ends: "the shop's erasure",
    columns: {
      shop: "id",
      region: "none",
      regime: "code",
      device: "code",
      language: "none",
      kind: "code",
    },
  },
  AccountChoice: {
    holds: "the customer's id; what they want of e-mail, SMS and sale",
    why: "to have the host do what the customer chose (GDPR Art. 7(3))",
    ends: "the customer's erasure",
    columns: {
      shop: "id",
      id: "id",
      customerGid: "id",
      channel: "code",
      wanted: "code",
      source: "code",
      state: "code",
      seen: "code",
      problem: "code",
    },
  },
  AccountChoiceEvent: {
    holds: "the customer's id",
    why: "history of marketing consent (GDPR Art. 7(1))",
    ends: "erasure takes the customer's id; the rest with the shop",
    columns: {
      shop: "id",
      id: "id",
      customerGid: "id",
      channel: "code",
      was: "code",
      became: "code",
      by: "code",
    },
  },
  PrivacyRequest: {
    holds: "requester's address and words, the customer's and orders' ids",
    why: "to answer within the time the law gives",
    ends: "30 days after the answer its contents; erasure at once",
    columns: {
      shop: "id",
      id: "id",
      kind: "code",
      channel: "code",
      state: "code",
      law: "none",
      outcome: "code",
      caseKeyId: "id",
      contact: "case-sealed",
      message: "case-sealed",
      contactIndex: "keyed-digest",
      customerGid: "id",
      orderGids: "id",
      language: "none",
      hostRequestId: "id",
      confirmHash: "code",
      followHash: "code",
      followSecret: "case-sealed",
      findings: "code",
      problem: "code",
    },
  },
  RequestPackage: {
    holds: "all that was found of the requester",
    why: "the answer to an access request",
    ends: "its expiry, or the end of the case",
    columns: {
      shop: "id",
      id: "id",
      requestId: "id",
      caseKeyId: "id",
      content: "case-sealed",
      sha256: "code",
    },
  },
  OutgoingMail: {
    holds: "recipient and text",
    why: "to be delivered",
    ends: "its delivery, which destroys its key",
    columns: {
      shop: "id",
      id: "id",
      kind: "code",
      requestId: "id",
      caseKeyId: "id",
      message: "case-sealed",
      dedupeKey: "id",
      problem: "code",
    },
  },
  Tombstone: {
    holds: "a keyed hash of an erased person",
    why: "keeps an erased person from coming back",
    ends: "a year after the last erasure",
    columns: {
      shop: "id",
      hash: "keyed-digest",
      basis: "none",
    },
  },
  ResidueCheck: {
    holds: "a pseudonym",
    why: "proof of an erasure",
    ends: "the shop's erasure",
    columns: {
      shop: "id",
      id: "id",
      cause: "id",
      subject: "pseudonym",
      found: "code",
    },
  },
} as const satisfies InventoryOf<
  | "WebhookDelivery"
  | "ConsentDecision"
  | "ConsentBatch"
  | "ConsentDelta"
  | "ConsentTally"
  | "AccountChoice"
  | "AccountChoiceEvent"
  | "PrivacyRequest"
  | "RequestPackage"
  | "OutgoingMail"
  | "Tombstone"
  | "ResidueCheck"
>;
