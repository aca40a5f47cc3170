import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from "graphql";
import { REPOSITORY } from "../core/project";

/** The one version of the platform's Admin API that the project is written against. */
export const ADMIN_API_VERSION = "2026-07";

/** What the platform publishes about one field beside plain introspection. */
export interface FieldFacts {
  /** Prose such as "`read_orders` access scope"; see access-scopes.ts. */
  readonly requiredAccess: string | null;
  /** Kind of protected customer data the field carries: name, address, phone or email. */
  readonly protectedContent: string | null;
  /** Why the platform hands the field only to apps it approved one by one. */
  readonly accessRestrictedReason: string | null;
}

export interface AdminSchema {
  readonly schema: GraphQLSchema;
  /** Keyed "Type.field". */
  readonly fields: ReadonlyMap<string, FieldFacts>;
  /** The access that every field returning the type needs, keyed by the type's name. */
  readonly typeAccess: ReadonlyMap<string, string>;
  /** Every scope the schema mentions. */
  readonly scopes: ReadonlySet<string>;
  /** Webhook topic in the form of the TOML ("orders/updated") → its description. */
  readonly topics: ReadonlyMap<string, string>;
}

interface PublishedType {
  readonly name: string;
  readonly requiredAccess?: string | null;
  readonly fields?: readonly (FieldFacts & { readonly name: string })[] | null;
  readonly enumValues?: readonly { readonly description: string | null }[] | null;
}

interface PublishedSchema {
  readonly data: IntrospectionQuery;
  readonly offline_scopes: { readonly items: readonly { readonly offlineScopes: string[] }[] };
}

let loaded: AdminSchema | undefined;

/**
 * The platform's schema of the pinned version, from the copy that `@shopify/dev-mcp` ships.
 * Needs no network; takes about 0.4 s the first time and is kept for the process.
 */
export function adminSchema(): AdminSchema {
  loaded ??= readSchema();
  return loaded;
}

function readSchema(): AdminSchema {
  const folder = join(REPOSITORY, "node_modules", "@shopify", "dev-mcp", "dist", "data");
  const packed = readFileSync(join(folder, `admin_${ADMIN_API_VERSION}.json.gz`));
  const published = JSON.parse(gunzipSync(packed).toString("utf8")) as PublishedSchema;
  const types = published.data.__schema.types as unknown as readonly PublishedType[];
  const fields = new Map<string, FieldFacts>();
  const typeAccess = new Map<string, string>();
  for (const type of types) {
    if (type.requiredAccess) typeAccess.set(type.name, type.requiredAccess);
    for (const field of type.fields ?? []) fields.set(`${type.name}.${field.name}`, field);
  }
  return {
    schema: buildClientSchema(published.data, { assumeValid: true }),
    fields,
    typeAccess,
    scopes: new Set(published.offline_scopes.items.flatMap((item) => item.offlineScopes)),
    topics: topicsOf(types),
  };
}

/** The enum spells topics ORDERS_UPDATED; only its descriptions give the form used elsewhere. */
function topicsOf(types: readonly PublishedType[]): ReadonlyMap<string, string> {
  const values = types.find((type) => type.name === "WebhookSubscriptionTopic")?.enumValues ?? [];
  return new Map(
    values.flatMap(({ description }) => {
      const text = (description ?? "").replace(/\s+/g, " ");
      const topic = /webhook topic for `([^`]+)`/.exec(text)?.[1];
      return topic === undefined ? [] : [[topic, text] as const];
    }),
  );
}
