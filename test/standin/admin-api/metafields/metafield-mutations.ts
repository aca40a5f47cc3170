import type { Call } from "../call";
import { appNamespace } from "../resolvers/metafield";
import type { Resolvers } from "../resolver";
import { userError, type UserError } from "../user-error";
import { metafieldOwner } from "./owner";
import { upsertMetafield, type MetafieldValue } from "./upsert";

const MOST_AT_ONCE = 25;

type SetInput = MetafieldValue & { ownerId: string };

interface DeleteInput {
  ownerId: string;
  namespace: string;
  key: string;
}

export const metafieldMutations: Resolvers<unknown> = {
  metafieldsSet: (_root, { metafields }: { metafields: SetInput[] }, call) =>
    setMetafields(call, metafields),
  metafieldsDelete: (_root, { metafields }: { metafields: DeleteInput[] }, call) =>
    deleteMetafields(call, metafields),
};

/** All or nothing: with one wrong input the platform writes none. */
function setMetafields(call: Call, inputs: SetInput[]) {
  if (inputs.length > MOST_AT_ONCE) {
    const message = `Exceeded the maximum metafields input limit of ${MOST_AT_ONCE}.`;
    return {
      metafields: null,
      userErrors: [setError([], { message, code: "LESS_THAN_OR_EQUAL_TO" })],
    };
  }
  const now = call.standin.clock.now().toISOString();
  const saved: object[] = [];
  const writes: (() => void)[] = [];
  const userErrors: object[] = [];
  const pending = new Map<string, Parameters<typeof upsertMetafield>[0]>();
  inputs.forEach((input, place) => {
    const owner = metafieldOwner(call, input.ownerId, now);
    if (typeof owner === "string") {
      userErrors.push(setError([`${place}`, "ownerId"], { message: owner, code: "INVALID" }));
      return;
    }
    const before = pending.get(input.ownerId) ?? owner.metafields;
    const result = upsertMetafield(before, input, { ownerId: input.ownerId, now });
    if ("code" in result) {
      userErrors.push(setError([`${place}`, "value"], result));
      return;
    }
    pending.set(input.ownerId, result.metafields);
    writes.push(() => owner.replace(result.metafields));
    saved.push({ ...result.saved, ownerType: owner.ownerType });
  });
  if (userErrors.length > 0) return { metafields: null, userErrors };
  for (const write of writes) write();
  return { metafields: saved, userErrors: [] };
}

function setError(path: string[], { message, code }: { message: string; code: string }) {
  return { ...userError(["metafields", ...path], message, code), elementIndex: null };
}

function deleteMetafields(call: Call, inputs: DeleteInput[]) {
  const now = call.standin.clock.now().toISOString();
  const userErrors: UserError[] = [];
  const deletedMetafields = inputs.map((input, place) => {
    const owner = metafieldOwner(call, input.ownerId, now);
    if (typeof owner === "string") {
      userErrors.push(userError(["metafields", `${place}`, "ownerId"], owner));
      return null;
    }
    const namespace = appNamespace(input.namespace);
    const left = owner.metafields.filter(
      (each) => each.namespace !== namespace || each.key !== input.key,
    );
    if (left.length === owner.metafields.length) return null;
    owner.replace(left);
    return { ...input, namespace };
  });
  return { deletedMetafields, userErrors };
}
