import { withShop } from "~/db.server";
import { shopFacts } from "~/domain/shops/index.server";
import type { ShopDomain } from "~/lib/ids";
import { explainOrder } from "./explain-order";
import { explanationSentences } from "./explain-sentences";
import type { HoldLookup } from "./hold-port";
import { loadPlan } from "./load-plan.server";
import { accessFrom } from "./needed-scopes";
import type { RetentionPorts } from "./ports";
import { recentRuns } from "./run.store.server";
import { fieldNames } from "./rule-words";
import type { VerdictKind } from "./verdict";

export interface ExplainedOrder {
  readonly name: string;
  readonly verdict: VerdictKind;
  /** The verdict first, then every rule, limit and hold that spoke. */
  readonly sentences: readonly string[];
  /** What holds something now, and what of it stays because the law wants it. */
  readonly fields: readonly {
    readonly name: string;
    readonly filled: boolean;
    readonly law: string | null;
  }[];
  /** Parts that no app can change and that hold something. */
  readonly unchangeable: readonly string[];
}

/**
 * "Why this order?", or draft: read from the store as it is now and judged by every rule in force. Undefined
 * where the store shows no order with this number. Staff know drafts as "#D12".
 */
export function makeExplainOne(
  ports: Pick<RetentionPorts, "source" | "drafts" | "holds" | "approvedOverrides" | "clock"> & {
    readonly lookup: Pick<HoldLookup, "orderByName">;
    readonly draftByName: HoldLookup["orderByName"];
  },
) {
  return async function explainOne(input: {
    readonly shop: ShopDomain;
    readonly order: string;
  }): Promise<ExplainedOrder | undefined> {
    const { shop } = input;
    const isDraft = /^#?D\d/i.test(input.order.trim());
    const { source } = isDraft ? ports.drafts : ports;
    const find = isDraft ? ports.draftByName : ports.lookup.orderByName;
    const found = await find(shop, input.order);
    if (!found) return undefined;
    const access = accessFrom(await source.grantedScopes(shop));
    const fresh = (await source.readOrders(shop, [found.order], access)).get(found.order);
    if (!fresh) return undefined;
    const loaded = await loadPlan(ports, shop, { scope: isDraft ? "draft-orders" : "orders" });
    const { rules } = loaded;
    const plan = loaded.planFor(fresh);
    const explanation = explainOrder(plan, fresh, ports.clock.domain().getTime());
    const zone = (await shopFacts(shop)).timezone ?? "UTC";
    return {
      name: found.name,
      verdict: explanation.verdict.kind,
      sentences: explanationSentences(explanation, { rules, zone }),
      fields: explanation.fields.map(({ field, kept }) => ({
        name: fieldNames[field],
        filled: fresh.filled.includes(field),
        law: kept ? `${kept.statute} (${kept.jurisdiction})` : null,
      })),
      unchangeable: fresh.unchangeable,
    };
  };
}

/** Order numbers to try it with: of the last counts, one of each kind. */
export async function exampleOrders(
  shop: ShopDomain,
): Promise<readonly { readonly why: string; readonly names: readonly string[] }[]> {
  const runs = await withShop(shop, (tx) => recentRuns(tx, shop, { take: 20 }));
  const counted = runs.find(({ counts }) => counts && Object.keys(counts.examples).length > 0);
  return Object.entries(counted?.counts?.examples ?? {}).map(([why, names]) => ({ why, names }));
}
