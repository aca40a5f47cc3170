import { SAMPLE_TOPICS } from "./webhooks/payloads/sample-payload";
import { allResolvers } from "./admin-api/resolvers/all";

/**
 * What the stand-in does not know or does not do, published so that nobody takes its silence for
 * the platform's. Everything else it is asked for fails with "the stand-in does not know …".
 */
export const NOT_KNOWN: readonly string[] = [
  "Fields of the Admin API without an own resolver or a value in the state: HTTP 501.",
  "The exact calculated cost of the platform: objects 1, connections 2 + items, mutations 10.",
  "Access conditions in words (plans, programmes, B2B); only access scopes are enforced.",
  "User permissions beyond deleting orders and erasing people.",
  "Whether an omitted part of an address keeps its value in orderUpdate (here it does).",
  "Whether the timeline keeps an edited value, addresses can be blanked, which orders can be deleted: switches.",
  "The single delays between the eight tries of a webhook (only that they take four hours).",
  "The platform's warnings for unknown search fields: here they are errors.",
  "Dates without a time in a search are midnight UTC; the platform uses the shop's time zone.",
  "Orders read backwards (last, before), sort keys other than creation and update.",
  "Search terms without a field, and search on metafields.",
  "Abandoned checkouts, subscription contracts, gift cards, store credit, files, blogs, pages.",
  "Payments and transactions; disputes outside the order's own list.",
  "staffMembers: always refused, as for an app without the platform's approval.",
  "The other header signatures, rate limits of other APIs, and the REST Admin API.",
];

/** The answer of `GET /_control/unknown`. */
export function unknownReport() {
  return {
    notKnown: NOT_KNOWN,
    queries: Object.keys(allResolvers["QueryRoot"] ?? {}).sort(),
    mutations: Object.keys(allResolvers["Mutation"] ?? {}).sort(),
    webhookTopics: SAMPLE_TOPICS,
  };
}
