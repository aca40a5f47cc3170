/**
 * Everything that is sealed with a shop's own key, and therefore sealed anew when that key is
 * replaced. All other ciphertext is under a case key, which is itself in this list.
 */
import type { SealedModel } from "../../../../prisma/sealed-fields";

export interface ShopSealed {
  readonly model: SealedModel;
  readonly field: string;
  /** SQL for the text that names the row in its seal; unique in the shop. */
  readonly row: string;
}

export const shopSealed: readonly ShopSealed[] = [
  { model: "Approval", field: "reason", row: "id" },
  { model: "CaseKey", field: "wrapped", row: "id" },
  { model: "HostSession", field: "sealed", row: "id" },
  { model: "PolicyVersion", field: "content", row: "version || ':' || language" },
  { model: "RetentionHold", field: "reason", row: "id" },
  { model: "Shop", field: "contactEmail", row: "shop" },
  { model: "Shop", field: "policyFacts", row: "shop" },
];
