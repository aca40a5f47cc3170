import type { Address, Attribute } from "../../state/address";
import type { Order } from "../../state/order";
import type { Call } from "../call";
import { countWrite } from "../../write-tally";
import { upsertMetafield, type MetafieldValue } from "../metafields/upsert";
import { userError, type UserError } from "../user-error";
import { mergeAddress, type AddressInput } from "./merge-address";
import { visibleOrder } from "./visible-orders";

/** The platform's `OrderInput`, as far as the stand-in keeps what it sets. */
export interface OrderInput {
  id: string;
  email?: string | null;
  phone?: string | null;
  note?: string | null;
  poNumber?: string | null;
  tags?: string[] | null;
  customAttributes?: Attribute[] | null;
  metafields?: MetafieldValue[] | null;
  shippingAddress?: AddressInput | null;
}

/** `orderUpdate`: changes what is given, leaves the rest, and writes the timeline. */
export function updateOrder(call: Call, input: OrderInput) {
  const order = visibleOrder(call, input.id);
  if (!order) return { order: null, userErrors: [userError(["id"], "Order does not exist")] };
  const { clock, faults } = call.standin;
  const now = clock.now().toISOString();
  const errors: UserError[] = [];
  const changed: Order = { ...order, ...plainChanges(input, errors), updatedAt: now };
  if (input.shippingAddress) {
    const strict = faults.settings.switches.addressBlankingRefused;
    changed.shippingAddress = mergeAddress(
      order.shippingAddress,
      input.shippingAddress,
      strict ? errors : [],
    );
  }
  for (const given of input.metafields ?? []) {
    const result = upsertMetafield(changed.metafields, given, { ownerId: order.id, now });
    if ("code" in result) errors.push(userError(["metafields"], result.message));
    else changed.metafields = result.metafields;
  }
  if (errors.length > 0) return { order, userErrors: errors };
  const keepsOldValue = faults.settings.switches.timelineKeepsOldValue;
  changed.timeline = [...order.timeline, ...timeline(order, changed, { now, keepsOldValue })];
  call.shop.orders.set(changed);
  countWrite(call.shop, changed.id);
  return { order: changed, userErrors: [] };
}

function plainChanges(input: OrderInput, errors: UserError[]): Partial<Order> {
  const changes: Partial<Order> = {};
  if (input.note !== undefined) changes.note = input.note === "" ? null : input.note;
  if (input.poNumber !== undefined) changes.poNumber = input.poNumber || null;
  if (input.tags != null) changes.tags = [...new Set(input.tags)].sort();
  if (input.customAttributes != null) changes.customAttributes = input.customAttributes;
  if (input.email !== undefined) changes.email = input.email || null;
  if (input.phone !== undefined) changes.phone = input.phone || null;
  if (changes.email && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(changes.email)) {
    errors.push(userError(["email"], "Email is invalid"));
  }
  if (changes.phone && !/^\+?[\d\s()-]{7,}$/.test(changes.phone)) {
    errors.push(userError(["phone"], "Phone is invalid"));
  }
  return changes;
}

const WATCHED = ["note", "email", "phone", "customAttributes", "shippingAddress"] as const;

function timeline(
  before: Order,
  after: Order,
  { now, keepsOldValue }: { now: string; keepsOldValue: boolean },
): Order["timeline"] {
  return WATCHED.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => {
      const old = before[field] === null ? "" : ` from ${describe(before[field])}`;
      return `An app changed the ${field}${keepsOldValue ? old : ""}`;
    })
    .map((text, place) => ({
      id: `${before.id.split("/").at(-1) ?? ""}-${before.timeline.length + place}`,
      at: now,
      text,
    }));
}

function describe(value: string | Address | Attribute[] | null): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
