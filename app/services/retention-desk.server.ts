/** Wires what the retention pages ask besides runs: explanations, terms, drafts of rules. */
import {
  changeTerms,
  exampleOrders,
  makeCheckRule,
  makeExplainOne,
  makeNextEffects,
  makeRetireRule,
  readTerms,
} from "~/domain/retention/index.server";
import { domainNow, realNow } from "~/lib/clock.server";
import { holdLookup } from "~/shopify/hold-lookup.server";
import { orderSource } from "~/shopify/order-source.server";
import { approvedOverrides } from "./retention.server";
import { readHoldsCalmly } from "./retention-holds.server";

export function buildRetentionDeskServices() {
  const clock = { domain: domainNow };
  const ports = { source: orderSource, holds: readHoldsCalmly, approvedOverrides };
  return {
    explainOne: makeExplainOne({
      ...ports,
      lookup: holdLookup,
      clock: { ...clock, real: realNow },
    }),
    checkRule: makeCheckRule({ clock }),
    nextEffects: makeNextEffects({ clock }),
    retireRule: makeRetireRule({ clock }),
    ...{ exampleOrders, readTerms, changeTerms },
  };
}
