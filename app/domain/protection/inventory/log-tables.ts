/** What happened: the audit log, security, incidents, measurements. See `../inventory.ts`. */
import type { InventoryOf } from "./entry";

export const logTables = {
  StaffMember: {
    holds: "the host's user id of staff",
    why: "roles, and who did what",
    ends: "the shop's erasure",
    columns: {
      shop: "id",
      id: "id",
      role: "code",
    },
  },
  Approval: {
    holds: "a reason in staff's words; ids of staff",
    why: "two people, or a day, before anything is destroyed",
    ends: "the shop's erasure",
    columns: {
      shop: "id",
      id: "id",
      act: "code",
      targetId: "id",
      fingerprint: "code",
      reason: "sealed",
      state: "code",
      proposedBy: "id",
      secondBy: "id",
      endedBy: "id",
      problem: "code",
    },
  },
  SecurityEvent: {
    holds: "nothing",
    why: "shows attacks on public doors",
    ends: "180 days; the shop's erasure",
    columns: {
      id: "id",
      shop: "id",
      kind: "code",
      requestId: "id",
      detail: "code",
    },
  },
  RateLimit: {
    holds: "keyed digests of network addresses and subjects",
    why: "limits how often a public door is knocked at",
    ends: "minutes later, by itself",
    columns: {
      key: "keyed-digest",
    },
  },
  AuditEvent: {
    holds: "pseudonyms of persons, ids of staff",
    why: "accountability (GDPR Art. 5(2)) and access log",
    ends: "pruning by retention of the log; the shop's erasure",
    columns: {
      shop: "id",
      id: "id",
      actorKind: "code",
      actorId: "id",
      type: "code",
      subject: "pseudonym",
      reason: "none",
      requestId: "id",
      caseId: "id",
      detail: "code",
      salt: "id",
    },
  },
  AuditPending: {
    holds: "nothing",
    why: "events that no seal covers yet",
    ends: "seconds later, when sealed",
    columns: {
      shop: "id",
      eventId: "id",
    },
  },
  AuditLeaf: {
    holds: "nothing",
    why: "proves that the log is whole",
    ends: "the shop's erasure",
    columns: {
      shop: "id",
      eventId: "id",
    },
  },
  AuditNode: {
    holds: "nothing",
    why: "proves an event without reading the log",
    ends: "the shop's erasure",
    columns: {
      shop: "id",
    },
  },
  AuditSeal: {
    holds: "nothing",
    why: "proves that the log is whole",
    ends: "the shop's erasure",
    columns: {
      shop: "id",
    },
  },
  Incident: {
    holds: "what happened, in the store's words; ids of staff",
    why: "the record of breaches (GDPR Art. 33(5))",
    ends: "the shop's erasure",
    columns: {
      shop: "id",
      id: "id",
      caseKeyId: "id",
      openedBy: "id",
      law: "none",
      risk: "code",
      dataKinds: "code",
      description: "case-sealed",
    },
  },
  IncidentEntry: {
    holds: "what was done and told, in the store's words; ids of staff",
    why: "the record of breaches (GDPR Art. 33(5))",
    ends: "the shop's erasure",
    columns: {
      shop: "id",
      id: "id",
      incidentId: "id",
      by: "id",
      kind: "code",
      text: "case-sealed",
    },
  },
  Attestation: {
    holds: "what an assessment of risks found, in staff's words; ids of staff",
    why: "risks are assessed regularly (GDPR Art. 32(1)(d))",
    ends: "the shop's erasure",
    columns: {
      shop: "id",
      id: "id",
      kind: "code",
      caseKeyId: "id",
      text: "case-sealed",
      attestedBy: "id",
    },
  },
  Upkeep: {
    holds: "nothing",
    why: "when a regular look was last done",
    ends: "the shop's erasure",
    columns: {
      shop: "id",
      name: "code",
      detail: "code",
    },
  },
  ControlResult: {
    holds: "nothing",
    why: "what the promises are judged by",
    ends: "the next measurement; the shop's erasure",
    columns: {
      shop: "id",
      controlId: "id",
      state: "code",
      grade: "code",
      measured: "code",
    },
  },
  Alert: {
    holds: "ids of cases and things",
    why: "what the merchant has to look at",
    ends: "the shop's erasure",
    columns: {
      shop: "id",
      id: "id",
      kind: "code",
      key: "id",
      detail: "code",
    },
  },
} as const satisfies InventoryOf<
  | "StaffMember"
  | "Approval"
  | "SecurityEvent"
  | "RateLimit"
  | "AuditEvent"
  | "AuditPending"
  | "AuditLeaf"
  | "AuditSeal"
  | "AuditNode"
  | "Incident"
  | "IncidentEntry"
  | "Attestation"
  | "Upkeep"
  | "ControlResult"
  | "Alert"
>;
