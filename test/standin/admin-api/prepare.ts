import {
  getOperationAST,
  GraphQLError,
  isObjectType,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type OperationDefinitionNode,
} from "graphql";
import { requirements, returnedType } from "./field-access";
import { scopesIn } from "./required-access";
import type { AdminSchema } from "./schema";

/** A valid operation and what can be said of it before it runs. */
export interface PreparedOperation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  name: string;
  /** The first way to satisfy each field's requirement, as scopes. */
  scopesUsed: string[];
  protectedData: string[];
  deprecatedFields: string[];
}

export type Preparation = PreparedOperation | { errors: readonly GraphQLError[] };

const prepared = new Map<string, Preparation>();
const KEPT = 500;

/** Parses, validates and inspects a document; the same text is only looked at once. */
export function prepare(
  admin: AdminSchema,
  text: string,
  operationName?: string | null,
): Preparation {
  const key = `${operationName ?? ""}\n${text}`;
  const known = prepared.get(key);
  if (known) return known;
  const fresh = inspect(admin, text, operationName);
  if (prepared.size >= KEPT) prepared.clear();
  prepared.set(key, fresh);
  return fresh;
}

function inspect(admin: AdminSchema, text: string, operationName?: string | null): Preparation {
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
  const errors = validate(admin.schema, document);
  if (errors.length > 0) return { errors };
  const operation = getOperationAST(document, operationName);
  if (!operation) return { errors: [new GraphQLError("No operation with this name")] };
  return { document, operation, name: nameOf(operation), ...usedBy(admin, document) };
}

function nameOf(operation: OperationDefinitionNode): string {
  if (operation.name) return operation.name.value;
  return operation.selectionSet.selections
    .map((selection) => ("name" in selection ? selection.name.value : "…"))
    .join(" ");
}

function usedBy(admin: AdminSchema, document: DocumentNode) {
  const scopes = new Set<string>();
  const protectedData = new Set<string>();
  const deprecated = new Set<string>();
  const info = new TypeInfo(admin.schema);
  const noteField = () => {
    const parent = info.getParentType();
    const field = info.getFieldDef();
    if (!isObjectType(parent) || !field || field.name.startsWith("__")) return;
    const type = returnedType(parent.getFields(), field.name);
    for (const sentence of requirements(admin, { parent: parent.name, field: field.name, type })) {
      for (const scope of scopesIn(sentence)[0] ?? []) scopes.add(scope);
    }
    const content = admin.fields.get(`${parent.name}.${field.name}`)?.protectedContent;
    if (content) protectedData.add(content);
    if (field.deprecationReason) deprecated.add(`${parent.name}.${field.name}`);
  };
  visit(document, visitWithTypeInfo(info, { Field: { enter: noteField } }));
  return {
    scopesUsed: [...scopes].sort(),
    protectedData: [...protectedData].sort(),
    deprecatedFields: [...deprecated].sort(),
  };
}
