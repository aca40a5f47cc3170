import { DateTime } from "luxon";
import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { requirePermission } from "~/domain/staff/index.server";
import type { ShopDomain } from "~/lib/ids";
import type { Approval } from "./approval";
import { blindingScopes, missingScopes } from "./needed-scopes";
import type { RetentionPorts } from "./ports";
import { findRule } from "./rule.store.server";
import { changeRun, lockRun, type RunRecord } from "./run.store.server";
import { PREVIEW_GOOD_FOR_DAYS } from "./run-state";

/**
 * A person confirms a preview; from here on orders are changed, and that can't be undone.
 *
 * Only for what they have just seen: the same version of the rule, a preview of the last days, and
 * with every scope that judging needs. A second click changes nothing.
 */
export function makeApproveRun(ports: Pick<RetentionPorts, "source" | "clock" | "enqueue">) {
  const { source, clock, enqueue } = ports;
  return async function approveRun(input: {
    readonly shop: ShopDomain;
    readonly staffId: string;
    readonly runId: string;
  }): Promise<Approval> {
    const { shop, staffId, runId } = input;
    const permission = "approve-destruction";
    await withShop(shop, (tx) => requirePermission(tx, shop, { staffId, permission }));
    const missing = missingScopes(await source.grantedScopes(shop));
    return withShop(shop, async (tx) => {
      const run = await lockRun(tx, shop, runId);
      const now = clock.domain();
      const rule = run && (await findRule(tx, shop, { id: run.ruleId }));
      const refusal = refusalOf(run, { currentVersion: rule?.version, missing, now });
      if (refusal || !run) return { ok: false, why: refusal ?? "not-previewed" };
      const orders = run.counts?.byVerdict.due ?? 0;
      await changeRun(tx, shop, {
        ...{ id: runId, state: "running", attempts: 0, problem: null },
        ...{ approvedAt: now, approvedBy: staffId, startedAt: now, nextAt: now },
      });
      await recordAudit(tx, shop, {
        type: "retention.approved",
        actor: { kind: "staff", id: staffId },
        detail: { runId, orders },
        subject: runId,
      });
      await enqueue(tx, { name: "retention.advance", shop, id: runId });
      return { ok: true, orders };
    });
  };
}

function refusalOf(
  run: RunRecord | undefined,
  at: {
    readonly currentVersion: number | undefined;
    readonly missing: readonly string[];
    readonly now: Date;
  },
): Extract<Approval, { ok: false }>["why"] | undefined {
  if (run?.state !== "previewed" || !run.counts) return "not-previewed";
  if (at.currentVersion !== run.ruleVersion) return "rule-changed";
  const goodUntil = DateTime.fromJSDate(run.createdAt).plus({ days: PREVIEW_GOOD_FOR_DAYS });
  if (at.now > goodUntil.toJSDate()) return "too-old";
  const blind = blindingScopes(run.counts.missingScopes);
  if (at.missing.length > 0 || blind.length > 0) return "scope-missing";
  return run.counts.byVerdict.due === 0 ? "nothing-due" : undefined;
}
