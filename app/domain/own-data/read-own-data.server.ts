import { withShop } from "~/db.server";
import { placedHolds } from "~/domain/retention/index.server";
import type { Rule, OwnKind } from "~/domain/retention/model";
import type { ShopDomain } from "~/lib/ids";
import { keepers } from "./old-records.store.server";
import { pastOf } from "./own-holds";
import { ownRules } from "./own-rules.server";
import { recentReceipts, type OwnReceipt } from "./receipt.store.server";
import type { OwnDataPorts } from "./tidy-own-data.server";

export interface OwnDataView {
  readonly kinds: readonly {
    readonly kind: OwnKind;
    readonly rule: Rule;
    readonly ruleId: string | undefined;
    readonly before: Date;
    /** Records past their term; undefined while a hold keeps everything. */
    readonly due: number | undefined;
  }[];
  readonly receipts: readonly OwnReceipt[];
}

const RECEIPTS = 50;

/** What would go now, by which rule, and what went before. Changes nothing. */
export function makeReadOwnData({ clock }: OwnDataPorts) {
  return async function readOwnData(shop: ShopDomain): Promise<OwnDataView> {
    const now = clock.domain();
    return withShop(shop, async (tx) => {
      const holds = await placedHolds(tx, shop, now);
      const kinds = [];
      for (const rule of await ownRules(tx, shop, now)) {
        const past = pastOf(rule, holds, now);
        const due = past && (await keepers[rule.kind].count(tx, shop, past));
        const ruleId = rule.usual ? undefined : rule.id;
        kinds.push({ kind: rule.kind, rule: rule.rule, ruleId, before: rule.before, due });
      }
      return { kinds, receipts: await recentReceipts(tx, shop, RECEIPTS) };
    });
  };
}
