/** Implements the retention engine's `OrderWriter` for draft orders: one mutation each. */
import type { ClearableField } from "~/domain/retention/model";
import type { OrderWriter, PlainWrite } from "~/domain/retention/ports";
import type { OrderGid, ShopDomain } from "~/lib/ids";
import { hostClient, type HostClient } from "./client.server";
import { DeleteDraftDocument } from "./generated/delete-draft";
import { DraftPartsDocument, type DraftPartsQuery } from "./generated/draft-parts";
import { MinimiseDraftDocument, type DraftOrderInput } from "./generated/minimise-draft";
import { coarsenedAddress, PLACEHOLDER_EMAIL } from "./placeholders";
import { throwRefusal } from "./throw-refusal";

/** Nothing says that the host takes changes of drafts in bulk: it is never asked to. */
export const draftWriter: OrderWriter = {
  inBulk: false,
  write,
  startBulk: neverInBulk,
  findBulk: () => Promise.resolve(undefined),
  bulkState: neverInBulk,
  cancelBulk: neverInBulk,
};

function neverInBulk(): Promise<never> {
  return Promise.reject(new Error("Drafts are not written in bulk"));
}

const emptied = {
  note: { note: "" },
  customAttributes: { customAttributes: [] },
  phone: { phone: null },
  poNumber: { poNumber: "" },
} as const satisfies Record<ClearableField, Partial<DraftOrderInput>>;

async function write(shop: ShopDomain, { order: id, work }: PlainWrite): Promise<void> {
  const client = hostClient(shop, { patient: true });
  if (work.delete) return deleteDraft(client, id);
  const { draftOrder } = await client.run(DraftPartsDocument, { id });
  if (!draftOrder) return; // gone: reading decides
  const input = inputOf(work, draftOrder);
  // One mutation for all of it: a change moves the draft's last activity, so that a second one,
  // after a crash, would not be due any more.
  const { draftOrderUpdate } = await client.run(MinimiseDraftDocument, { id, input });
  const errors = draftOrderUpdate?.userErrors ?? [];
  if (errors.length > 0 && (await isThere(client, id))) throwRefusal("draftOrderUpdate", errors);
}

type Parts = NonNullable<DraftPartsQuery["draftOrder"]>;

function inputOf(work: PlainWrite["work"], parts: Parts): DraftOrderInput {
  let input: DraftOrderInput = {};
  for (const field of work.clear) input = { ...input, ...emptied[field] };
  if (work.coarsen.email) input = { ...input, email: PLACEHOLDER_EMAIL };
  for (const field of ["shippingAddress", "billingAddress"] as const) {
    const to = work.coarsen[field];
    if (to) input = { ...input, [field]: addressInput(to, parts[field]) };
  }
  // The host replaces a draft's tags by what it is given.
  const tags = [...new Set([...parts.tags, ...work.addTags])];
  return work.addTags.length > 0 ? { ...input, tags } : input;
}

/** With country and region named, it means the same whether the host merges or replaces it. */
function addressInput(
  to: "placeholder" | "generalise",
  before: Parts["shippingAddress"],
): NonNullable<DraftOrderInput["shippingAddress"]> {
  const { countryCodeV2: countryCode, provinceCode, zip } = before ?? { zip: null };
  return {
    ...(countryCode ? { countryCode } : {}),
    ...(provinceCode && to === "generalise" ? { provinceCode } : {}),
    ...coarsenedAddress(to, zip),
  };
}

async function deleteDraft(client: HostClient, id: OrderGid): Promise<void> {
  const { draftOrderDelete } = await client.run(DeleteDraftDocument, { input: { id } });
  const errors = draftOrderDelete?.userErrors ?? [];
  if (errors.length > 0 && (await isThere(client, id))) throwRefusal("draftOrderDelete", errors);
}

/** The host's refusals of drafts have no codes: whether it is gone already is asked. */
async function isThere(client: HostClient, id: OrderGid): Promise<boolean> {
  return (await client.run(DraftPartsDocument, { id })).draftOrder !== null;
}
