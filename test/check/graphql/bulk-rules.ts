import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

/** Limits of `bulkOperationRunQuery`: see "Bulk operations" in the platform's documentation. */
const MAX_CONNECTIONS = 5;
const MAX_DEPTH = 2;

/**
 * What the platform would refuse, or would answer uselessly, in the text of a bulk operation.
 *
 * That text travels as a string inside another operation, so nothing else validates it before it
 * runs in a shop.
 */
export function bulkProblems(document: DocumentNode, schema: GraphQLSchema): string[] {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) return ["is a bulk file without an operation"];
  if (operation.operation === OperationTypeNode.MUTATION) return mutationProblems(operation);
  const walk = new ConnectionWalk(document, schema);
  return [...queryShapeProblems(operation), ...walk.problemsOf(operation)];
}

function mutationProblems(operation: OperationDefinitionNode): string[] {
  const problems: string[] = [];
  if (operation.selectionSet.selections.length !== 1) {
    problems.push("a bulk mutation has exactly one top-level field");
  }
  if ((operation.variableDefinitions ?? []).length === 0) {
    problems.push(
      "a bulk mutation takes its input from variables: each line of the file fills them",
    );
  }
  return problems;
}

function queryShapeProblems(operation: OperationDefinitionNode): string[] {
  const problems: string[] = [];
  const top = operation.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? selection.name.value : [],
  );
  if (top.some((name) => name === "node" || name === "nodes")) {
    problems.push("a bulk query can't start at node or nodes");
  }
  if ((operation.variableDefinitions ?? []).length > 0) {
    problems.push("a bulk query can't have variables: it is sent as a finished text");
  }
  return problems;
}

/** Where the walk is. */
interface Place {
  /** Names of the connections around this selection. */
  readonly inside: readonly string[];
  readonly inList: boolean;
  /** Whether the object around this selection is read with its id. */
  readonly hasId: boolean;
}

/** Goes through a bulk query as it runs, fragments included, and looks at its connections. */
class ConnectionWalk {
  private readonly problems = new Set<string>();
  private count = 0;

  constructor(
    private readonly document: DocumentNode,
    private readonly schema: GraphQLSchema,
  ) {}

  problemsOf(operation: OperationDefinitionNode): readonly string[] {
    const root = this.schema.getQueryType() ?? undefined;
    this.selection(operation.selectionSet, root, { inside: [], inList: false, hasId: true });
    if (this.count === 0) this.problems.add("a bulk query reads at least one connection");
    if (this.count > MAX_CONNECTIONS) {
      this.problems.add(`has ${this.count} connections: at most ${MAX_CONNECTIONS}`);
    }
    return [...this.problems];
  }

  private selection(set: SelectionSetNode, type: GraphQLNamedType | undefined, place: Place): void {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        this.field(node, type, place);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        const on = node.typeCondition && this.schema.getType(node.typeCondition.name.value);
        this.selection(node.selectionSet, on ?? type, place);
      } else {
        const fragment = this.fragment(node.name.value);
        if (fragment === undefined) continue;
        const on = this.schema.getType(fragment.typeCondition.name.value);
        this.selection(fragment.selectionSet, on, place);
      }
    }
  }

  private field(node: FieldNode, parent: GraphQLNamedType | undefined, place: Place): void {
    const name = node.name.value;
    if (name === "pageInfo" || name === "cursor") {
      this.problems.add(`${name} has no meaning: a bulk query reads every page`);
    }
    const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
    const returns = fields[name]?.type;
    if (returns === undefined || node.selectionSet === undefined) return;
    const type = getNamedType(returns);
    const isConnection = type.name.endsWith("Connection");
    if (isConnection) this.connection(name, place);
    this.selection(node.selectionSet, type, {
      inside: isConnection ? [...place.inside, name] : place.inside,
      inList: place.inList || (isListType(getNullableType(returns)) && !isPage(name)),
      hasId: this.selectsId(node.selectionSet),
    });
  }

  private connection(name: string, place: Place): void {
    this.count += 1;
    const inside = [...place.inside, name];
    if (inside.length > MAX_DEPTH) this.problems.add(`${inside.join(" > ")} is nested too deeply`);
    if (place.inList) this.problems.add(`${name} is a connection inside a list, which is refused`);
    if (inside.length > 1 && !place.hasId) {
      this.problems.add(`${inside.join(" > ")} needs the id of its parent, which __parentId names`);
    }
  }

  private selectsId(set: SelectionSetNode): boolean {
    return set.selections.some((node) => {
      if (node.kind === Kind.FIELD) return node.name.value === "id";
      if (node.kind === Kind.INLINE_FRAGMENT) return this.selectsId(node.selectionSet);
      const fragment = this.fragment(node.name.value);
      return fragment !== undefined && this.selectsId(fragment.selectionSet);
    });
  }

  private fragment(name: string) {
    return this.document.definitions.find(
      (node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name,
    ) as FragmentDefinitionNode | undefined;
  }
}

/** A connection's own list is how it is paged, not a list of the data. */
function isPage(name: string): boolean {
  return name === "edges" || name === "nodes";
}
