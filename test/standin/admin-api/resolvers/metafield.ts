import type { Metafield } from "../../state/address";
import type { PageArgs } from "../connection";
import { listConnection } from "../list-connection";
import type { Resolver, Resolvers } from "../resolver";
import { createHash } from "node:crypto";

export const metafield: Resolvers<Metafield> = {
  jsonValue: ({ type, value }) =>
    type === "json" || type.startsWith("list.") ? (JSON.parse(value) as unknown) : value,
  legacyResourceId: ({ id }) => id.split("/").at(-1),
  sizeInBytes: ({ value }) => Buffer.byteLength(value),
  compareDigest: ({ value }) => createHash("sha256").update(value).digest("hex"),
};

interface OneArgs {
  namespace?: string | null;
  key: string;
}

interface ManyArgs extends PageArgs {
  namespace?: string | null;
  keys?: string[] | null;
}

/** `metafield` and `metafields` of a resource, given how to find its metafields. */
export function metafieldFields<Source>(
  find: (source: Source, call: Parameters<Resolver<Source>>[2]) => readonly Metafield[],
): Resolvers<Source> {
  return {
    metafield: (source, { namespace, key }: OneArgs, call) =>
      find(source, call).find(
        (each) => each.key === key && each.namespace === appNamespace(namespace),
      ) ?? null,
    metafields: (source, args: ManyArgs, call, info) => {
      const found = find(source, call).filter(
        ({ namespace, key }) =>
          (args.namespace == null || namespace === appNamespace(args.namespace)) &&
          (args.keys == null || args.keys.includes(`${namespace}.${key}`)),
      );
      return listConnection(found, args, { call, info });
    },
  };
}

/** `$app` is short for the namespace that belongs to the app alone. */
export function appNamespace(namespace: string | null | undefined): string {
  const own = "app--4000001";
  if (namespace === null || namespace === undefined || namespace === "$app") return own;
  return namespace.startsWith("$app:") ? `${own}--${namespace.slice(5)}` : namespace;
}
