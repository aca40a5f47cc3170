/** e.g. "Order" for gid://shopify/Order/1 */
export function typeOfGid(gid: string): string | undefined {
  return /^gid:\/\/shopify\/(\w+)\//.exec(gid)?.[1];
}

/** e.g. 1 for gid://shopify/Order/1 */
export function numberOfGid(gid: string): number {
  return Number(/\/(\d+)(\?.*)?$/.exec(gid)?.[1]);
}
