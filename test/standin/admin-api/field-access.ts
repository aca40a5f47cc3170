import { getNamedType, isObjectType, type GraphQLFieldMap, type GraphQLObjectType } from "graphql";
import type { Call, Denial } from "./call";
import { satisfies, scopesIn } from "./required-access";
import type { AdminSchema } from "./schema";

const LEVEL_ONE = ["Customer", "Order", "DraftOrder", "AbandonedCheckout"];
const PROTECTED_DOCS = "https://shopify.dev/docs/apps/launch/protected-customer-data";

/** Whether the call may read a field; the refusal in the platform's words when it may not. */
export function fieldDenial(
  call: Call,
  parent: GraphQLObjectType,
  field: string,
): Denial | undefined {
  const key = `${parent.name}.${field}`;
  let denial = call.denials.get(key);
  if (denial === undefined) {
    denial = judge(call, parent, field) ?? null;
    call.denials.set(key, denial);
  }
  return denial ?? undefined;
}

function judge(call: Call, parent: GraphQLObjectType, field: string): Denial | undefined {
  const type = returnedType(parent.getFields(), field);
  if (type === "StaffMember") return denied(field, call.admin.types.get("StaffMember") ?? null);
  for (const sentence of requirements(call.admin, { parent: parent.name, field, type })) {
    if (!satisfies(call.scopes, scopesIn(sentence))) return denied(field, sentence);
  }
  return protectedDenial(call, { parent: parent.name, field, type });
}

/** What the schema asks for to read a field: its own requirement and that of what it returns. */
export function requirements(
  admin: AdminSchema,
  { parent, field, type }: { parent: string; field: string; type: string },
): string[] {
  const own = admin.fields.get(`${parent}.${field}`)?.requiredAccess;
  const returned = admin.types.get(type);
  return [own, returned].filter((sentence) => typeof sentence === "string");
}

/** Name of the type a field gives, looking through connections and edges. */
export function returnedType(fields: GraphQLFieldMap<unknown, unknown>, field: string): string {
  const definition = fields[field];
  if (!definition) return "";
  const type = getNamedType(definition.type);
  const isList = /(Connection|Edge)$/.test(type.name);
  if (!isList || !isObjectType(type)) return type.name;
  const inner = type.getFields();
  const next = inner["nodes"] ?? inner["node"] ?? inner["edges"];
  return next ? getNamedType(next.type).name.replace(/Edge$/, "") : type.name;
}

function denied(field: string, requiredAccess: string | null): Denial {
  const required = requiredAccess ? ` Required access: ${requiredAccess}` : "";
  return { message: `Access denied for ${field} field.${required}`, requiredAccess };
}

function protectedDenial(
  call: Call,
  { parent, field, type }: { parent: string; field: string; type: string },
): Denial | undefined {
  const { protectedCustomerData, protectedFields } = call.standin.faults.settings.switches;
  if (!protectedCustomerData && LEVEL_ONE.includes(type)) {
    const message = `This app is not approved to access the ${type} object. See ${PROTECTED_DOCS}`;
    return { message, requiredAccess: null };
  }
  const content = call.admin.fields.get(`${parent}.${field}`)?.protectedContent;
  if (!content || (protectedCustomerData && protectedFields.includes(content))) return undefined;
  const message = `This app is not approved to use the ${field} field. See ${PROTECTED_DOCS}`;
  return { message, requiredAccess: null };
}
