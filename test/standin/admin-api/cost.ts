import {
  getNamedType,
  OperationTypeNode,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  valueFromAST,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

const MUTATION_COST = 10;
const CONNECTION_COST = 2;

interface Costing {
  schema: GraphQLSchema;
  fragments: Map<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
}

/**
 * The calculated cost of an operation: an object costs 1, a scalar nothing, a connection 2 and
 * what it asks for as often as `first` or `last` says, a mutation 10; of fragments on different
 * types the dearest counts (shopify.dev, "GraphQL Admin API rate limits").
 *
 * With the answer's data at hand the sizes are the real ones, which gives the actual cost.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  run: { operation: OperationDefinitionNode; variables: Record<string, unknown>; data?: unknown },
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const costing: Costing = { schema, fragments, variables: run.variables };
  const mutation = run.operation.operation === OperationTypeNode.MUTATION;
  const root = mutation ? schema.getMutationType() : schema.getQueryType();
  if (!root) return 0;
  const { selectionSet } = run.operation;
  const base = mutation ? MUTATION_COST * selectionSet.selections.length : 0;
  return base + costOfSelection(costing, { type: root, selectionSet }, run.data);
}

/** What is selected of one type. */
interface Selected {
  type: GraphQLCompositeType;
  selectionSet: SelectionSetNode | undefined;
}

function costOfSelection(
  costing: Costing,
  { type, selectionSet }: Selected,
  data: unknown,
): number {
  let own = 0;
  let dearestFragment = 0;
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      own += costOfField(costing, { parent: type, node: selection }, data);
      continue;
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? costing.fragments.get(selection.name.value)
        : selection;
    if (!fragment) continue;
    const name = fragment.typeCondition?.name.value ?? type.name;
    const inner = costing.schema.getType(name);
    if (!inner || !isCompositeType(inner)) continue;
    const { selectionSet: innerSet } = fragment;
    const cost = costOfSelection(costing, { type: inner, selectionSet: innerSet }, data);
    if (name === type.name) own += cost;
    else dearestFragment = Math.max(dearestFragment, cost);
  }
  return own + dearestFragment;
}

function costOfField(
  costing: Costing,
  { parent, node }: { parent: GraphQLCompositeType; node: FieldNode },
  data: unknown,
): number {
  const field = fieldOf(parent, node.name.value);
  if (!field || !node.selectionSet) return 0;
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return 0;
  const value = answered(data, node);
  if (value === null) return 0;
  if (type.name.endsWith("Connection")) {
    const size = value === undefined ? askedFor(costing, field, node) : 0;
    const { selectionSet } = node;
    return CONNECTION_COST + connectionItems(costing, { type, selectionSet, size }, value);
  }
  const each = { type, selectionSet: node.selectionSet };
  if (field.name === "nodes") {
    const asked = () => new Array<unknown>(idsAskedFor(costing, field, node)).fill(undefined);
    return nodesCost(costing, each, Array.isArray(value) ? value : asked());
  }
  // A list that is not paged counts once, however long it turns out to be.
  const item: unknown = Array.isArray(value) ? (value[0] ?? null) : value;
  return item === null ? 0 : 1 + costOfSelection(costing, each, item);
}

/** The value a field was answered with; undefined before there is an answer, null for none. */
function answered(data: unknown, node: FieldNode): unknown {
  if (data === undefined) return undefined;
  return isRecord(data) ? (data[(node.alias ?? node.name).value] ?? null) : null;
}

/** The dearer reading of the documents: every id asked for is an object of its own. */
function nodesCost(costing: Costing, selected: Selected, items: readonly unknown[]): number {
  const found = items.filter((item) => item !== null);
  return found.reduce<number>((sum, item) => sum + 1 + costOfSelection(costing, selected, item), 0);
}

/** Edges and page information are free; what they hold is not. */
function connectionItems(
  costing: Costing,
  { type, selectionSet, size }: Selected & { size: number },
  value: unknown,
): number {
  let cost = 0;
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind !== Kind.FIELD || selection.name.value === "pageInfo") continue;
    const inner = fieldOf(type, selection.name.value);
    const innerType = inner && getNamedType(inner.type);
    if (!isCompositeType(innerType)) continue;
    const base = innerType.name.endsWith("Edge") ? 0 : 1;
    const selected = { type: innerType, selectionSet: selection.selectionSet };
    const each = (item: unknown) => base + costOfSelection(costing, selected, item);
    const items = isRecord(value) ? value[(selection.alias ?? selection.name).value] : undefined;
    cost += Array.isArray(items)
      ? items.reduce((sum: number, item) => sum + each(item), 0)
      : size * each(undefined);
  }
  return cost;
}

function askedFor(
  costing: Costing,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): number {
  for (const name of ["first", "last"]) {
    const given = node.arguments?.find((argument) => argument.name.value === name);
    const definition = field.args.find((argument) => argument.name === name);
    if (!definition) continue;
    const value = given
      ? valueFromAST(given.value, definition.type, costing.variables)
      : definition.defaultValue;
    if (typeof value === "number") return value;
  }
  return 1;
}

function idsAskedFor(
  costing: Costing,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): number {
  const given = node.arguments?.find((argument) => argument.name.value === "ids");
  const definition = field.args.find((argument) => argument.name === "ids");
  const ids: unknown =
    given && definition ? valueFromAST(given.value, definition.type, costing.variables) : [];
  return Array.isArray(ids) ? ids.length : 1;
}

function fieldOf(type: GraphQLCompositeType, name: string) {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
