import type { BulkOperationState } from "../../state/shop-state";
import type { Resolvers } from "../resolver";

export const bulkOperation: Resolvers<BulkOperationState> = {
  url: ({ file, status }, _args, { shop }) =>
    file === null || status !== "COMPLETED" ? null : bulkUrl(shop.domain, file),
  partialDataUrl: ({ file, status }, _args, { shop }) =>
    file === null || status === "COMPLETED" ? null : bulkUrl(shop.domain, file),
};

/** A host the app's preload sends to the stand-in. */
function bulkUrl(domain: string, file: string): string {
  return `https://${domain}/_standin/bulk/${file}`;
}
