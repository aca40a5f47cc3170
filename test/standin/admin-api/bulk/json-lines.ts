interface Line {
  id?: string;
  [field: string]: unknown;
}

/** The lines of one node: itself without its connections, then what those hold. */
export function linesOf(node: object): { own: Line; children: Line[] } {
  const own: Line = {};
  const children: Line[] = [];
  for (const [name, value] of Object.entries(node)) {
    const nested = itemsOf(value);
    if (nested) {
      for (const item of nested) {
        const lines = linesOf(item);
        children.push({ ...lines.own, __parentId: (node as Line).id }, ...lines.children);
      }
    } else {
      own[name] = value;
    }
  }
  return { own, children };
}

/** The nodes of a connection; undefined for any other value. */
export function itemsOf(value: unknown): object[] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if ("nodes" in value && Array.isArray(value.nodes)) return value.nodes as object[];
  if ("edges" in value && Array.isArray(value.edges)) {
    return (value.edges as { node: object }[]).map((edge) => edge.node);
  }
  return undefined;
}
