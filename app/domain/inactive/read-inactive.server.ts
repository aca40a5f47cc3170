import { withShop } from "~/db.server";
import type { Rule } from "~/domain/retention/model";
import type { ShopDomain } from "~/lib/ids";
import { accountRules } from "./account-rule.server";
import { countAccounts, countLate } from "./account.store.server";
import type { AccountCounts } from "./account-state";
import { recentInactiveRuns, type InactiveRunRecord } from "./inactive-run.store.server";
import type { InactivePorts } from "./ports";

export interface InactiveView {
  readonly rules: readonly { readonly id: string; readonly version: number; readonly rule: Rule }[];
  readonly accounts: AccountCounts;
  /** Accounts held back, or waiting for a permission. */
  readonly heldBack: number;
  readonly runs: readonly (InactiveRunRecord & { readonly accounts: AccountCounts })[];
}

const DAY_MS = 86_400_000;
const RUNS = 10;

/** Everything the page about unused accounts shows. */
export function makeReadInactive({ clock }: Pick<InactivePorts, "clock">) {
  return async function readInactive(shop: ShopDomain): Promise<InactiveView> {
    return withShop(shop, async (tx) => {
      const before = new Date(clock.domain().getTime() - DAY_MS);
      const runs = [];
      for (const run of await recentInactiveRuns(tx, shop, RUNS)) {
        runs.push({ ...run, accounts: await countAccounts(tx, shop, { runId: run.id }) });
      }
      return {
        rules: await accountRules(tx, shop),
        accounts: await countAccounts(tx, shop),
        heldBack: (await countLate(tx, shop, before)).held,
        runs,
      };
    });
  };
}
