/** Keys, backups and the host's sessions. See `../inventory.ts`. */
import type { InventoryOf } from "./entry";

export const keyTables = {
  Shop: {
    holds: "the merchant's own address; names in the policy facts",
    why: "to tell the merchant what is due, and to write the policy",
    ends: "the shop's erasure (shop/redact)",
    columns: {
      shop: "id",
      name: "none",
      contactEmail: "sealed",
      policyFacts: "sealed",
      primaryUrl: "none",
      country: "none",
      timezone: "none",
      currency: "none",
      locale: "none",
      scopes: "none",
      appInstallId: "id",
      settings: "none",
    },
  },
  ShopKey: {
    holds: "nothing",
    why: "opens what the shop's rows hold",
    ends: "the shop's erasure; a retired data key when nothing names it",
    columns: {
      shop: "id",
      id: "id",
      wrapped: "sealed",
      masterFingerprint: "code",
    },
  },
  KeyRotation: {
    holds: "nothing",
    why: "replaces keys while the app runs",
    ends: "the shop's erasure",
    columns: {
      shop: "id",
      id: "id",
      kind: "code",
      state: "code",
      cursor: "code",
      problem: "code",
    },
  },
  CaseKey: {
    holds: "nothing",
    why: "opens what one case holds",
    ends: "the end of its case, which destroys it",
    columns: {
      shop: "id",
      id: "id",
      wrapped: "sealed",
    },
  },
  HostSession: {
    holds: "name and address of staff, inside the host's session",
    why: "lets the app talk to the host",
    ends: "uninstall, or the host's expiry",
    columns: {
      shop: "id",
      id: "id",
      sealed: "sealed",
    },
  },
  ErasureNote: {
    holds: "keyed hashes of erased persons and of shops",
    why: "keeps an erasure from being undone by a restore",
    ends: "seconds later, when it is in the erasure ledger",
    columns: {
      id: "id",
      shopHash: "keyed-digest",
      kind: "code",
      value: "keyed-digest",
    },
  },
  LedgerMark: {
    holds: "nothing",
    why: "tells how much of the erasure ledger the database has in it",
    ends: "never",
    columns: {},
  },
  BackupRun: {
    holds: "nothing",
    why: "shows that backups are made",
    ends: "never",
    columns: {
      id: "id",
      kind: "code",
      sha256: "code",
      keyFingerprint: "code",
    },
  },
} as const satisfies InventoryOf<
  | "Shop"
  | "ShopKey"
  | "KeyRotation"
  | "CaseKey"
  | "HostSession"
  | "ErasureNote"
  | "LedgerMark"
  | "BackupRun"
>;
