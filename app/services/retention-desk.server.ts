/** Wires what the retention pages ask besides runs: explanations, terms, drafts of rules. */
import {
  changeTerms,
  exampleOrders,
  grantedOverrides,
  listRuns,
  makeCheckRule,
  makeExplainOne,
  makeNextEffects,
  makeRetireRule,
  makeSaveChecked,
  readShopTerms,
  readTerms,
} from "~/domain/retention/index.server";
import { presetFor, type Preset } from "~/domain/retention/model";
import { enqueue } from "~/jobs/queue.server";
import { domainNow, realNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { draftSource } from "~/shopify/draft-source.server";
import { draftWriter } from "~/shopify/draft-writer.server";
import { draftByName, holdLookup } from "~/shopify/hold-lookup.server";
import { orderSource } from "~/shopify/order-source.server";
import { readHoldsCalmly } from "./retention-holds.server";

export function buildRetentionDeskServices() {
  const clock = { domain: domainNow };
  const ports = {
    source: orderSource,
    holds: readHoldsCalmly,
    approvedOverrides: grantedOverrides,
  };
  return {
    explainOne: makeExplainOne({
      ...ports,
      drafts: { source: draftSource, writer: draftWriter },
      ...{ lookup: holdLookup, draftByName },
      clock: { ...clock, real: realNow },
    }),
    checkRule: makeCheckRule({ clock }),
    nextEffects: makeNextEffects({ clock }),
    saveChecked: makeSaveChecked({ clock: { ...clock, real: realNow }, enqueue }),
    presets,
    retireRule: makeRetireRule({ clock }),
    ...{ exampleOrders, listRuns, readTerms, changeTerms },
  };
}

/** Rules to begin with, for this shop, or as if it were established elsewhere. */
async function presets(shop: ShopDomain, country: string | undefined): Promise<Preset> {
  const terms = await readShopTerms(shop);
  return presetFor(country === undefined ? terms : { ...terms, country });
}
