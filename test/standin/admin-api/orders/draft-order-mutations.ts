import type { DraftOrder } from "../../state/shop-state";
import type { Call } from "../call";
import type { Resolvers } from "../resolver";
import { unknownToStandin } from "../unknown-to-standin";
import { userError, type UserError } from "../user-error";
import { mergeAddress, type AddressInput } from "./merge-address";

/** The platform's `DraftOrderInput`, as far as the stand-in keeps what it sets. */
interface DraftOrderInput {
  email?: string | null;
  note?: string | null;
  tags?: string[] | null;
  shippingAddress?: AddressInput | null;
}

const KNOWN = ["email", "note", "tags", "shippingAddress"];

export const draftOrderMutations: Resolvers<unknown> = {
  draftOrderUpdate: (_root, { id, input }: { id: string; input: DraftOrderInput }, call) =>
    update(call, id, input),
  draftOrderDelete: (_root, { input: { id } }: { input: { id: string } }, call) => {
    const draft = call.shop.draftOrders.find((each) => each.id === id);
    if (!draft) return { deletedId: null, userErrors: [userError(["id"], NO_DRAFT)] };
    put(call, id, undefined);
    return { deletedId: id, userErrors: [] };
  },
};

const NO_DRAFT = "Draft order does not exist";

function update(call: Call, id: string, input: DraftOrderInput) {
  const strange = Object.keys(input).find((name) => !KNOWN.includes(name));
  if (strange !== undefined) throw unknownToStandin(`DraftOrderInput.${strange}`);
  const draft = call.shop.draftOrders.find((each) => each.id === id);
  if (!draft) return { draftOrder: null, userErrors: [userError(["id"], NO_DRAFT)] };
  if (draft.status === "COMPLETED") {
    const message = "Completed draft orders can't be changed";
    return { draftOrder: draft, userErrors: [userError(["id"], message)] };
  }
  const errors: UserError[] = [];
  const changed: DraftOrder = { ...draft, updatedAt: call.standin.clock.now().toISOString() };
  if (input.email !== undefined) changed.email = input.email || null;
  if (input.note !== undefined) changed.note = input.note || null;
  if (input.tags != null) changed.tags = [...new Set(input.tags)].sort();
  if (input.shippingAddress) {
    const strict = call.standin.faults.settings.switches.addressBlankingRefused;
    changed.shippingAddress = mergeAddress(
      draft.shippingAddress,
      input.shippingAddress,
      strict ? errors : [],
    );
  }
  if (errors.length > 0) return { draftOrder: draft, userErrors: errors };
  put(call, id, changed);
  return { draftOrder: changed, userErrors: [] };
}

/** Puts a draft in its place, or takes it away. */
function put(call: Call, id: string, draft: DraftOrder | undefined): void {
  const { shop, standin } = call;
  shop.draftOrders = shop.draftOrders.flatMap((each) => (each.id === id ? (draft ?? []) : each));
  standin.save();
}
