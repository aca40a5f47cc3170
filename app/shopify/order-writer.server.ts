/** Implements the retention engine's `OrderWriter`. */
import type { ClearableField } from "~/domain/retention/model";
import type { OrderWriter } from "~/domain/retention/ports";
import { AppError } from "~/lib/errors";
import type { OrderGid, ShopDomain } from "~/lib/ids";
import { hostClient } from "./client.server";
import {
  ClearOrderFieldsDocument,
  type ClearOrderFieldsMutationVariables,
} from "./generated/clear-order-fields";

export const orderWriter: OrderWriter = { clearFields };

type OrderInput = ClearOrderFieldsMutationVariables["input"];

/**
 * What empties each field. `OrderInput` overwrites what is given and leaves the rest: an empty note,
 * an empty list, and no phone (an empty text is not a phone number). Read back after writing, in
 * case the platform takes one of them otherwise.
 */
const emptied = {
  note: { note: "" },
  customAttributes: { customAttributes: [] },
  phone: { phone: null },
  poNumber: { poNumber: "" },
} as const satisfies Record<ClearableField, Partial<OrderInput>>;

async function clearFields(
  shop: ShopDomain,
  id: OrderGid,
  fields: readonly ClearableField[],
): Promise<void> {
  const input = fields.reduce<OrderInput>((all, field) => ({ ...all, ...emptied[field] }), { id });
  const { orderUpdate } = await hostClient(shop).run(ClearOrderFieldsDocument, { input });
  const [refusal] = orderUpdate?.userErrors ?? [];
  if (!refusal) return;
  // The message may quote a value: only the place of the refusal goes on.
  throw new AppError(
    "host-refused",
    `orderUpdate refused ${refusal.field?.join(".") ?? "the order"}`,
  );
}
