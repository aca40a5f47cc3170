import { hashOf } from "../../random";
import type { Metafield } from "../../state/address";
import { appNamespace } from "../resolvers/metafield";

export interface MetafieldValue {
  namespace?: string | null;
  key: string;
  type?: string | null;
  value: string;
}

/** Adds or changes one metafield of a list; tells why it is refused instead. */
export function upsertMetafield(
  metafields: readonly Metafield[],
  given: MetafieldValue,
  of: { ownerId: string; now: string },
): { metafields: Metafield[]; saved: Metafield } | { code: string; message: string } {
  const namespace = appNamespace(given.namespace);
  const existing = metafields.find(
    (each) => each.namespace === namespace && each.key === given.key,
  );
  const type = given.type ?? existing?.type;
  if (!type) return { code: "BLANK", message: "Type can't be blank" };
  if (existing && existing.type !== type) {
    return { code: "INVALID_TYPE", message: `Type '${type}' must be '${existing.type}'` };
  }
  if (given.value === "") return { code: "BLANK", message: "Value can't be blank" };
  if (type === "json" && !isJson(given.value)) {
    return { code: "INVALID_VALUE", message: "Value is invalid JSON" };
  }
  const saved: Metafield = {
    id: existing?.id ?? newId(of.ownerId, namespace, given.key),
    namespace,
    key: given.key,
    type,
    value: given.value,
    createdAt: existing?.createdAt ?? of.now,
    updatedAt: of.now,
  };
  return { metafields: [...metafields.filter((each) => each !== existing), saved], saved };
}

function newId(ownerId: string, namespace: string, key: string): string {
  return `gid://shopify/Metafield/${3_000_000_000 + hashOf(`${ownerId} ${namespace}.${key}`)}`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
