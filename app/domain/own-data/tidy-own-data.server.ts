import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { placedHolds } from "~/domain/retention/index.server";
import type { ShopDomain } from "~/lib/ids";
import { dropConsentMonths, keepers, type Past } from "./old-records.store.server";
import { ownRules, type OwnRule } from "./own-rules.server";
import { pastOf } from "./own-holds";
import { addReceipt } from "./receipt.store.server";

export interface OwnDataPorts {
  readonly clock: { domain(): Date; real(): Date };
}

/** One call works for so long at most; the next one, a day later at the latest, goes on. */
const LONGEST_MS = 60_000;

/**
 * Removes what is past its term of the app's own records. Each batch and its receipt are one
 * transaction; calling it twice, or twice at once, removes nothing twice. Answers how much went.
 */
export function makeTidyOwnData(ports: OwnDataPorts) {
  return async function tidyOwnData(shop: ShopDomain): Promise<number> {
    const now = ports.clock.domain();
    const until = ports.clock.real().getTime() + LONGEST_MS;
    const { rules, holds } = await withShop(shop, async (tx) => ({
      rules: await ownRules(tx, shop, now),
      holds: await placedHolds(tx, shop, now),
    }));
    let removed = 0;
    for (const rule of rules) {
      const past = pastOf(rule, holds, now);
      for (let more = past !== undefined; past && more && ports.clock.real().getTime() < until;) {
        const gone = await removeSome(shop, { rule, past, at: now });
        removed += gone.removed;
        more = gone.removed > 0 && gone.remaining > 0;
      }
    }
    await withShop(shop, (tx) => dropConsentMonths(tx, now));
    return removed;
  };
}

async function removeSome(
  shop: ShopDomain,
  { rule, past, at }: { readonly rule: OwnRule; readonly past: Past; readonly at: Date },
): Promise<{ removed: number; remaining: number }> {
  const { kind, id: ruleId, version: ruleVersion, before } = rule;
  return withShop(shop, async (tx) => {
    const { rows: removed, keysDestroyed } = await keepers[kind].remove(tx, shop, past);
    const remaining = await keepers[kind].count(tx, shop, past);
    if (removed === 0) return { removed, remaining };
    const facts = { kind, ruleId, ruleVersion, before, at, removed, keysDestroyed, remaining };
    const receipt = await addReceipt(tx, shop, facts);
    await recordAudit(tx, shop, {
      type: "own-data.removed",
      actor: { kind: "system" },
      detail: { kind, removed, keysDestroyed, receiptId: receipt.id },
      subject: receipt.hash,
    });
    return { removed, remaining };
  });
}
