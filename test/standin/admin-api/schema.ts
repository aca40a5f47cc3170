import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import {
  buildClientSchema,
  isScalarType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from "graphql";

/** What the platform's schema says about one field beside its type. */
export interface FieldFacts {
  requiredAccess: string | null;
  /** Kind of level 2 protected customer data. */
  protectedContent: "name" | "address" | "phone" | "email" | null;
  accessRestricted: boolean;
}

export interface AdminSchema {
  schema: GraphQLSchema;
  /** By "Type.field". */
  fields: Map<string, FieldFacts>;
  /** What a type asks for, by its name. */
  types: Map<string, string>;
}

interface PublishedType {
  name: string;
  requiredAccess: string | null;
  fields: (FieldFacts & { name: string })[] | null;
}

/** The package exports nothing, so its data is reached by path. */
const SCHEMAS = new URL("../../../node_modules/@shopify/dev-mcp/dist/data/", import.meta.url);

const loaded = new Map<string, AdminSchema>();

/** The platform's own introspection of one version, as `@shopify/dev-mcp` publishes it. */
export function adminSchema(version: string): AdminSchema {
  const known = loaded.get(version);
  if (known) return known;
  const file = fileURLToPath(new URL(`admin_${version}.json.gz`, SCHEMAS));
  const { data } = JSON.parse(gunzipSync(readFileSync(file)).toString()) as {
    data: IntrospectionQuery & { __schema: { types: PublishedType[] } };
  };
  const made: AdminSchema = {
    schema: buildClientSchema(data),
    fields: new Map(),
    types: new Map(),
  };
  for (const type of data.__schema.types as unknown as PublishedType[]) {
    if (type.requiredAccess) made.types.set(type.name, type.requiredAccess);
    for (const field of type.fields ?? []) made.fields.set(`${type.name}.${field.name}`, field);
  }
  writeScalarsAsThePlatform(made.schema);
  loaded.set(version, made);
  return made;
}

/** Big integers and amounts are strings in the platform's JSON, and times have no milliseconds. */
function writeScalarsAsThePlatform(schema: GraphQLSchema): void {
  const writers: Record<string, (value: unknown) => unknown> = {
    UnsignedInt64: String,
    Decimal: String,
    Money: String,
    DateTime: (value) => String(value).replace(/\.\d+Z$/, "Z"),
  };
  for (const [name, write] of Object.entries(writers)) {
    const scalar = schema.getType(name);
    if (isScalarType(scalar)) scalar.serialize = write;
  }
}
