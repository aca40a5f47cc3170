/** Connections of the host's API, page by page. */

export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** All nodes of a connection whose first page is at hand. */
export async function allNodes<Node>(
  first: Page<Node>,
  readNext: (after: string) => Promise<Page<Node> | undefined>,
): Promise<Node[]> {
  const nodes = [...first.nodes];
  let page: Page<Node> | undefined = first;
  while (page?.pageInfo.hasNextPage && page.pageInfo.endCursor !== null) {
    page = await readNext(page.pageInfo.endCursor);
    nodes.push(...(page?.nodes ?? []));
  }
  return nodes;
}

/** A list in parts of a size. */
export function* pages<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}
