import {
  NoDeprecatedCustomRule,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  getNamedType,
  Kind,
  type DocumentNode,
  type GraphQLSchema,
} from "graphql";
import type { Problem } from "../core/step";
import { unavoidableDeprecations } from "./unavoidable-deprecations";
import {
  describeNeed,
  missingScopes,
  scopeNeed,
  type Alternatives,
  type ScopeNeed,
} from "./access-scopes";
import { adminSchema } from "./admin-schema";
import { bulkProblems } from "./bulk-rules";
import type { OperationFile } from "./operation-files";

/** What an operation touches, for the table and for the stand-in. */
export interface OperationFacts {
  /** Deduplicated needs of every field and type in it. */
  readonly need: ScopeNeed;
  /** "Customer.email (email)", sorted. */
  readonly protectedFields: readonly string[];
  /** "Type.field" of fields handed out only to apps the platform approved one by one. */
  readonly restrictedFields: readonly string[];
}

/** Everything wrong with an operation, given the scopes the app may ask for. */
export function operationProblems(file: OperationFile, scopes: ReadonlySet<string>): Problem[] {
  const { schema } = adminSchema();
  const document = documentOf(file);
  const found = validate(schema, document, [...specifiedRules, NoDeprecatedCustomRule]).filter(
    ({ message }) => !isUnavoidable(message),
  );
  const messages = found.map((error) => {
    const at = error.locations?.[0];
    return at === undefined ? error.message : `${at.line}:${at.column} ${error.message}`;
  });
  if (messages.length === 0) messages.push(...accessProblems(document, scopes));
  if (file.isBulk) messages.push(...bulkProblems(document, schema));
  return messages.map((message) => ({ where: file.path, message }));
}

/** The rule's message names the field: "The field Type.name is deprecated. …". */
function isUnavoidable(message: string): boolean {
  const field = /^The field (\S+) is deprecated\./.exec(message)?.[1];
  return field !== undefined && Object.hasOwn(unavoidableDeprecations, field);
}

function accessProblems(document: DocumentNode, scopes: ReadonlySet<string>): string[] {
  const facts = operationFacts(document);
  const missing = missingScopes(facts.need, scopes);
  const problems = facts.restrictedFields.map(
    (field) => `${field} is only for apps the platform approved for it`,
  );
  if (missing.length > 0) {
    problems.push(`needs ${describeNeed(missing)}, which shopify.app.toml never asks for`);
  }
  return problems;
}

/** What the fields of a valid document need and touch, by the pinned schema. */
export function operationFacts(document: DocumentNode): OperationFacts {
  const { schema, fields } = adminSchema();
  const needs = new Map<string, Alternatives>();
  const protectedFields = new Set<string>();
  const restrictedFields = new Set<string>();
  for (const { owner, name, returns } of touchedFields(document, schema)) {
    const facts = fields.get(`${owner}.${name}`);
    for (const group of [...scopeNeed(facts?.requiredAccess), ...typeNeed(returns)]) {
      needs.set(group.join("|"), group);
    }
    if (facts?.protectedContent)
      protectedFields.add(`${owner}.${name} (${facts.protectedContent})`);
    if (facts?.accessRestrictedReason) restrictedFields.add(`${owner}.${name}`);
  }
  return {
    need: [...needs.values()],
    protectedFields: [...protectedFields].sort(),
    restrictedFields: [...restrictedFields].sort(),
  };
}

function typeNeed(name: string): ScopeNeed {
  return scopeNeed(adminSchema().typeAccess.get(name));
}

/** Fields as well as fragments' types: a `... on Order` reads an order, whatever the field says. */
function touchedFields(document: DocumentNode, schema: GraphQLSchema) {
  const touched: { owner: string; name: string; returns: string }[] = [];
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(node) {
        const returns = getNamedType(info.getType())?.name ?? "";
        touched.push({ owner: info.getParentType()?.name ?? "", name: node.name.value, returns });
      },
      InlineFragment() {
        touched.push({ owner: "", name: "", returns: getNamedType(info.getType())?.name ?? "" });
      },
      FragmentDefinition(node) {
        touched.push({ owner: "", name: "", returns: node.typeCondition.name.value });
      },
    }),
  );
  return touched;
}

function documentOf(file: OperationFile): DocumentNode {
  return { kind: Kind.DOCUMENT, definitions: [file.operation, ...file.fragments] };
}
