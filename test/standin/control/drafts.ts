import { readJson } from "../http/json";
import { numberOfGid } from "../admin-api/gid";
import type { DraftOrder } from "../state/shop-state";
import type { Control } from "./control";
import { gid } from "./read-state";
import { shopNamed } from "./shop-named";

/** `GET drafts`, `?shop=`: every draft order, personal data in clear. */
export const listDrafts: Control = (_request, standin, { url }) => {
  const { draftOrders } = shopNamed(standin, url.searchParams.get("shop"));
  return { total: draftOrders.length, drafts: draftOrders };
};

/** `POST drafts {shop?, …any field of a draft}`: adds one, open and of today unless told otherwise. */
export const addDraft: Control = async (request, standin) => {
  const { shop: domain, ...given } = await readJson<Partial<DraftOrder> & { shop: string }>(
    request,
  );
  const shop = shopNamed(standin, domain);
  const at = given.createdAt ?? standin.clock.now().toISOString();
  const last = Math.max(numberOfGid(shop.id) + 699_000_000, ...shop.draftOrders.map(numberOf));
  const draft: DraftOrder = {
    id: gid("DraftOrder", String(last + 1)),
    name: `#D${shop.draftOrders.length + 1}`,
    status: "OPEN",
    ...{ createdAt: at, updatedAt: at, completedAt: null, invoiceSentAt: null, orderId: null },
    ...{ email: null, phone: null, note: null, poNumber: null, customerId: null },
    ...{ customAttributes: [], lineAttributes: [], shippingAddress: null, billingAddress: null },
    ...{ totalPrice: "0.00", tags: [] },
    ...given,
  };
  shop.draftOrders = [...shop.draftOrders, draft];
  standin.save();
  return draft;
};

/** `POST drafts/:id`: what the merchant or the customer does to a draft. */
export const changeDraft: Control = async (request, standin, { id }) => {
  const change = await readJson<DraftOrder>(request);
  for (const shop of standin.state.shops.values()) {
    const draft = shop.draftOrders.find((each) => each.id === gid("DraftOrder", id));
    if (!draft) continue;
    const changed = { ...draft, updatedAt: standin.clock.now().toISOString(), ...change };
    shop.draftOrders = shop.draftOrders.map((each) => (each === draft ? changed : each));
    standin.save();
    return changed;
  }
  return undefined;
};

function numberOf({ id }: DraftOrder): number {
  return numberOfGid(id);
}
