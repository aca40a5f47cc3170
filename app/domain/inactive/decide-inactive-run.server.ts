import { DateTime } from "luxon";
import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { requirePermission } from "~/domain/staff/index.server";
import type { ShopDomain } from "~/lib/ids";
import { accountRules } from "./account-rule.server";
import { stopAccounts } from "./account.store.server";
import { COUNT_GOOD_FOR_DAYS } from "./account-state";
import { beginNotices } from "./begin-notices.server";
import { changeInactiveRun, lockInactiveRun } from "./inactive-run.store.server";
import type { InactivePorts } from "./ports";

export type InactiveApproval =
  | { readonly ok: true; readonly customers: number }
  | {
      readonly ok: false;
      readonly why: "not-counted" | "rule-changed" | "too-old" | "nothing-due";
    };

interface Decision {
  readonly shop: ShopDomain;
  readonly staffId: string;
  readonly runId: string;
}

/**
 * A person confirms what was counted: from here on owners of unused accounts are told. Each account
 * is read and judged again before anything is done to it, now and after the waiting time.
 */
export function makeConfirmInactiveRun(ports: Pick<InactivePorts, "clock" | "enqueue">) {
  return async function confirmInactiveRun(decision: Decision): Promise<InactiveApproval> {
    const { shop, staffId, runId } = decision;
    return withShop(shop, async (tx) => {
      await requirePermission(tx, shop, { staffId, permission: "approve-destruction" });
      const run = await lockInactiveRun(tx, shop, runId);
      const now = ports.clock.domain();
      if (run?.state !== "counted" || !run.counts) return { ok: false, why: "not-counted" };
      const current = (await accountRules(tx, shop)).find(({ id }) => id === run.ruleId);
      if (current?.version !== run.ruleVersion) return { ok: false, why: "rule-changed" };
      const goodUntil = DateTime.fromJSDate(run.createdAt).plus({ days: COUNT_GOOD_FOR_DAYS });
      if (now > goodUntil.toJSDate()) return { ok: false, why: "too-old" };
      const customers = await beginNotices(
        tx,
        { ports, shop, run },
        { kind: "staff", id: staffId },
      );
      return customers > 0 ? { ok: true, customers } : { ok: false, why: "nothing-due" };
    });
  };
}

/**
 * Stops a run at once: whoever was told stays as they are. Erasures that the host was asked for
 * before are followed to their end. Answers how many accounts were stopped.
 */
export function makeStopInactiveRun({ clock }: Pick<InactivePorts, "clock">) {
  return async function stopInactiveRun(decision: Decision): Promise<number | undefined> {
    const { shop, staffId, runId } = decision;
    return withShop(shop, async (tx) => {
      await requirePermission(tx, shop, { staffId, permission: "change-retention" });
      const run = await lockInactiveRun(tx, shop, runId);
      if (!run || run.state === "stopped" || run.state === "failed") return undefined;
      const at = clock.domain();
      const customers = await stopAccounts(tx, shop, { runId, at });
      const change = { state: "stopped" as const, nextAt: null, finishedAt: at };
      await changeInactiveRun(tx, shop, { id: runId, ...change });
      await recordAudit(tx, shop, {
        type: "inactive.stopped",
        actor: { kind: "staff", id: staffId },
        detail: { runId, customers },
        subject: runId,
      });
      return customers;
    });
  };
}
