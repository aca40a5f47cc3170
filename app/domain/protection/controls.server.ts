/** What the storage can prove about itself: measured in the database's own catalogue. */
import type { Tx } from "~/db.server";
import type { Control } from "~/domain/evidence/model";
import {
  auditPrivileges,
  roleBypassesFence,
  sealedColumns,
  shopTables,
} from "./catalog.store.server";
import { storageControls } from "./storage-controls.server";

const HOUR_MS = 3_600_000;
/** Measured by the hour (jobs/sweep): a result outlives one missed turn, and not two. */
const FRESH_MS = 2.5 * HOUR_MS;

const shopsApart: Control<Tx> = {
  id: "protection.shops-apart",
  promises: [14, 20],
  title: "The database keeps every shop’s rows apart",
  grade: "enforced",
  freshForMs: FRESH_MS,
  async measure(tx) {
    const { all, open } = await shopTables(tx);
    const bypass = await roleBypassesFence(tx);
    const facts = { tables: all, tablesWithoutFence: open.length, roleBypassesFence: bypass };
    if (bypass) {
      const because = "The app’s database role could walk past the fence between shops.";
      return { state: "broken", facts, because };
    }
    return open.length === 0 && all > 0
      ? { state: "kept", facts, because: "Every table answers with one shop’s rows only." }
      : { state: "broken", facts, because: "A table answers without asking for the shop." };
  },
};

const columnsSealed: Control<Tx> = {
  id: "protection.sealed-columns",
  promises: [10],
  title: "What identifies people is stored encrypted, and the database refuses clear text",
  grade: "enforced",
  freshForMs: FRESH_MS,
  async measure(tx) {
    const { all, open } = await sealedColumns(tx);
    const facts = { columns: all, columnsWithoutCheck: open.length };
    return open.length === 0 && all > 0
      ? { state: "kept", facts, because: "Every such column refuses what is not ciphertext." }
      : { state: "broken", facts, because: "A column would accept clear text." };
  },
};

const auditInsertOnly: Control<Tx> = {
  id: "protection.audit-insert-only",
  promises: [13],
  title: "What was recorded cannot be changed or removed by the app",
  grade: "enforced",
  freshForMs: FRESH_MS,
  async measure(tx) {
    const facts = await auditPrivileges(tx);
    return facts.mayInsert && !facts.mayChange && !facts.mayRemove
      ? { state: "kept", facts, because: "The app’s role can add to the log and read it, no more." }
      : {
          state: "broken",
          facts,
          because: "The app’s role could rewrite the log, or not write it.",
        };
  },
};

export const controls: readonly Control<Tx>[] = [
  shopsApart,
  columnsSealed,
  auditInsertOnly,
  ...storageControls,
];
