import { withShop } from "~/db.server";
import { fingerprintOf, proposeAct } from "~/domain/approvals/index.server";
import { requirePermission } from "~/domain/staff/index.server";
import type { ShopDomain } from "~/lib/ids";
import type { RunProposal } from "./approval";
import { missingScopes } from "./needed-scopes";
import type { RetentionPorts } from "./ports";
import { currentRules } from "./rule.store.server";
import { refuseProposal } from "./run-refusal";
import { lockRun, type RunRecord } from "./run.store.server";

/**
 * A person proposes to run what was previewed: only what they have just seen, which is the same
 * version of the rule and a preview of the last days. Once a second person or a day's time has
 * confirmed it (domain/approvals), `startApprovedRun` begins it. A second click changes nothing.
 */
export function makeProposeRun(ports: Pick<RetentionPorts, "source" | "clock" | "enqueue">) {
  const { source, clock, enqueue } = ports;
  return async function proposeRun(input: {
    readonly shop: ShopDomain;
    readonly staffId: string;
    readonly runId: string;
    readonly reason: string;
  }): Promise<RunProposal> {
    const { shop, staffId, runId, reason } = input;
    const permission = "approve-destruction";
    await withShop(shop, (tx) => requirePermission(tx, shop, { staffId, permission }));
    const granted = await source.grantedScopes(shop);
    return withShop(shop, async (tx) => {
      const run = await lockRun(tx, shop, runId);
      const inForce = await currentRules(tx, shop);
      const missing = missingScopes(granted, run?.scope);
      const at = { inForce, missing, now: clock.domain() };
      const why = refuseProposal(run, at);
      if (why || !run) return { ok: false, why: why ?? "not-previewed" };
      const approval = await proposeAct(
        tx,
        { shop, enqueue },
        { ...runTarget(run), staffId, reason },
      );
      return { ok: true, orders: run.counts?.byVerdict.due ?? 0, approval };
    });
  };
}

/** What exactly is approved: this preview of these versions of rules, with these numbers. */
export function runTarget({ id, rules, createdAt, counts }: RunRecord) {
  const numbers = { byVerdict: { ...counts?.byVerdict }, byField: { ...counts?.byField } };
  return {
    act: "retention-run",
    targetId: id,
    fingerprint: fingerprintOf({
      rules: rules.map((rule) => ({ id: rule.id, version: rule.version })),
      at: createdAt.toISOString(),
      ...numbers,
    }),
  } as const;
}
