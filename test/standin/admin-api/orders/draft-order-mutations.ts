import type { Attribute } from "../../state/address";
import type { DraftOrder } from "../../state/shop-state";
import { countWrite } from "../../write-tally";
import type { Call } from "../call";
import type { Resolvers } from "../resolver";
import { unknownToStandin } from "../unknown-to-standin";
import { userError, type UserError } from "../user-error";
import { mergeAddress, type AddressInput } from "./merge-address";

/** The platform's `DraftOrderInput`, as far as the stand-in keeps what it sets. */
interface DraftOrderInput {
  email?: string | null;
  phone?: string | null;
  note?: string | null;
  poNumber?: string | null;
  tags?: string[] | null;
  customAttributes?: Attribute[] | null;
  shippingAddress?: AddressInput | null;
  billingAddress?: AddressInput | null;
}

const KNOWN = [
  ...["email", "phone", "note", "poNumber", "tags", "customAttributes"],
  ...["shippingAddress", "billingAddress"],
];

export const draftOrderMutations: Resolvers<unknown> = {
  draftOrderUpdate: (_root, { id, input }: { id: string; input: DraftOrderInput }, call) =>
    update(call, id, input),
  draftOrderDelete: (_root, { input: { id } }: { input: { id: string } }, call) => {
    const draft = call.shop.draftOrders.find((each) => each.id === id);
    if (!draft) return { deletedId: null, userErrors: [userError(["id"], NO_DRAFT)] };
    if (isLocked(call, draft)) {
      const message = "Completed draft orders can't be deleted";
      return { deletedId: null, userErrors: [userError(["id"], message)] };
    }
    put(call, id, undefined);
    countWrite(call.shop, id);
    return { deletedId: id, userErrors: [] };
  },
};

function isLocked(call: Call, { status }: DraftOrder): boolean {
  const { completedDraftsLocked } = call.standin.faults.settings.switches;
  return status === "COMPLETED" && completedDraftsLocked;
}

const NO_DRAFT = "Draft order does not exist";

function update(call: Call, id: string, input: DraftOrderInput) {
  const strange = Object.keys(input).find((name) => !KNOWN.includes(name));
  if (strange !== undefined) throw unknownToStandin(`DraftOrderInput.${strange}`);
  const draft = call.shop.draftOrders.find((each) => each.id === id);
  if (!draft) return { draftOrder: null, userErrors: [userError(["id"], NO_DRAFT)] };
  if (isLocked(call, draft)) {
    const message = "Completed draft orders can't be changed";
    return { draftOrder: draft, userErrors: [userError(["id"], message)] };
  }
  const errors: UserError[] = [];
  const changed: DraftOrder = {
    ...draft,
    ...plainChanges(input, errors),
    updatedAt: call.standin.clock.now().toISOString(),
  };
  for (const field of ["shippingAddress", "billingAddress"] as const) {
    const given = input[field];
    if (given) changed[field] = addressOf(call, draft[field], { field, given, errors });
  }
  if (errors.length > 0) return { draftOrder: draft, userErrors: errors };
  put(call, id, changed);
  countWrite(call.shop, id);
  return { draftOrder: changed, userErrors: [] };
}

function plainChanges(input: DraftOrderInput, errors: UserError[]): Partial<DraftOrder> {
  const changes: Partial<DraftOrder> = {};
  if (input.email !== undefined) changes.email = input.email || null;
  if (input.phone !== undefined) changes.phone = input.phone || null;
  if (input.note !== undefined) changes.note = input.note || null;
  if (input.poNumber !== undefined) changes.poNumber = input.poNumber || null;
  if (input.tags != null) changes.tags = [...new Set(input.tags)].sort();
  if (input.customAttributes != null) changes.customAttributes = input.customAttributes;
  if (changes.email && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(changes.email)) {
    errors.push(userError(["email"], "Email is invalid"));
  }
  return changes;
}

function addressOf(
  call: Call,
  before: DraftOrder["shippingAddress"],
  {
    field,
    given,
    errors,
  }: {
    field: "shippingAddress" | "billingAddress";
    given: AddressInput;
    errors: UserError[];
  },
) {
  const { addressBlankingRefused, draftAddressReplaced } = call.standin.faults.settings.switches;
  const wrong: UserError[] = [];
  const address = mergeAddress(draftAddressReplaced ? null : before, given, wrong);
  if (addressBlankingRefused) {
    errors.push(
      ...wrong.map((each) => ({ ...each, field: [field, ...(each.field ?? []).slice(1)] })),
    );
  }
  return address;
}

/** Puts a draft in its place, or takes it away. */
function put(call: Call, id: string, draft: DraftOrder | undefined): void {
  const { shop, standin } = call;
  shop.draftOrders = shop.draftOrders.flatMap((each) => (each.id === id ? (draft ?? []) : each));
  standin.save();
}
