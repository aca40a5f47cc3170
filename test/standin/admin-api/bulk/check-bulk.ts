import {
  getNamedType,
  isObjectType,
  Kind,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type FieldNode,
} from "graphql";
import { prepare, type PreparedOperation } from "../prepare";
import type { AdminSchema } from "../schema";

const MOST_CONNECTIONS = 5;
const DEEPEST = 2;

/**
 * The platform's limits of a bulk query: valid, one root field that is a connection, at most five
 * connections, nested at most two deep, `id` wherever children refer to their parent. A text is
 * the refusal.
 */
export function checkBulkQuery(admin: AdminSchema, text: string): PreparedOperation | string {
  const prepared = prepare(admin, text);
  if ("errors" in prepared) return `Invalid bulk query: ${prepared.errors[0]?.message ?? ""}`;
  if (prepared.operation.operation !== OperationTypeNode.QUERY)
    return "The bulk query must be a query";
  const roots = prepared.operation.selectionSet.selections;
  const root = roots[0];
  if (roots.length !== 1 || root?.kind !== Kind.FIELD) {
    return "Bulk queries must have one top-level field";
  }
  if (["node", "nodes"].includes(root.name.value)) return "node and nodes cannot be used";
  const found = connections(admin, prepared);
  if (found.count === 0) return "Bulk queries must contain at least one connection.";
  if (found.count > MOST_CONNECTIONS) return "Bulk queries cannot contain more than 5 connections.";
  if (found.depth > DEEPEST + 1) return "Connections cannot be nested more than 2 levels deep.";
  return found.parentWithoutId
    ? "The parent field for a nested connection must select the 'id' field."
    : prepared;
}

function connections(admin: AdminSchema, { document }: PreparedOperation) {
  const info = new TypeInfo(admin.schema);
  const found = { count: 0, depth: 0, parentWithoutId: false };
  const open: { hasId: boolean }[] = [];
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: {
        enter: (node) => {
          if (!isConnection(info)) return;
          if (open.at(-1)?.hasId === false) found.parentWithoutId = true;
          open.push({ hasId: selectsId(node) });
          found.count += 1;
          found.depth = Math.max(found.depth, open.length);
        },
        leave: () => {
          if (isConnection(info)) open.pop();
        },
      },
    }),
  );
  return found;
}

function isConnection(info: TypeInfo): boolean {
  const type = getNamedType(info.getType());
  return isObjectType(type) && type.name.endsWith("Connection");
}

/** Whether the nodes of a connection select their id; fragments are trusted to. */
function selectsId(connection: FieldNode): boolean {
  return (connection.selectionSet?.selections ?? []).some((selection) => {
    if (selection.kind !== Kind.FIELD) return true;
    if (selection.name.value === "edges") return selectsId(selection);
    return (selection.selectionSet?.selections ?? []).some(
      (inner) => inner.kind !== Kind.FIELD || inner.name.value === "id",
    );
  });
}

/** A bulk mutation is one mutation field whose input comes from each line. */
export function checkBulkMutation(admin: AdminSchema, text: string): PreparedOperation | string {
  const prepared = prepare(admin, text);
  if ("errors" in prepared) return `Invalid mutation: ${prepared.errors[0]?.message ?? ""}`;
  if (prepared.operation.operation !== OperationTypeNode.MUTATION)
    return "The bulk mutation must be a mutation";
  const fields = prepared.operation.selectionSet.selections.length;
  return fields === 1 ? prepared : "Only one mutation field is allowed";
}
