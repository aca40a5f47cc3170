import { withShop } from "~/db.server";
import { requirePermission } from "~/domain/staff/index.server";
import { AppError } from "~/lib/errors";
import { newId, type ShopDomain } from "~/lib/ids";
import type { RetentionPorts } from "./ports";
import { rulesAbout } from "./load-plan.server";
import { findRule } from "./rule.store.server";
import { runScopes, type RunScope } from "./rule-terms";
import { addRun, findRun } from "./run.store.server";

/** Begins to count what a rule would do. Changes nothing in the store. Returns the run's id. */
export function makeStartPreview({ clock, enqueue }: Pick<RetentionPorts, "clock" | "enqueue">) {
  return async function startPreview(input: {
    readonly shop: ShopDomain;
    readonly staffId: string;
    readonly ruleId: string;
  }): Promise<string> {
    const { shop, staffId, ruleId } = input;
    return withShop(shop, async (tx) => {
      await requirePermission(tx, shop, { staffId, permission: "change-retention" });
      const stored = await findRule(tx, shop, { id: ruleId });
      if (!stored) throw new AppError("not-found", `There is no retention rule ${ruleId}.`);
      const scope = runScopes.find((each) => each === stored.rule.scope);
      if (!scope) throw new AppError("not-found", `Rule ${ruleId} is not about orders or drafts.`);
      const id = newId();
      const now = clock.domain();
      await addRun(tx, shop, {
        ...{ id, ruleId, scope, rules: [stored], origin: "hand" },
        ...{ createdAt: now, createdBy: staffId, nextAt: now },
      });
      await enqueue(tx, { name: "retention.advance", shop, id });
      return id;
    });
  };
}

/**
 * Counts what all rules about one kind of thing would do together, as the schedule does. Returns the
 * run's id.
 */
export function makePreviewAll({ clock, enqueue }: Pick<RetentionPorts, "clock" | "enqueue">) {
  return async function previewAll(input: {
    readonly shop: ShopDomain;
    readonly staffId: string;
    readonly scope?: RunScope;
  }): Promise<string> {
    const { shop, staffId, scope = "orders" } = input;
    return withShop(shop, async (tx) => {
      await requirePermission(tx, shop, { staffId, permission: "change-retention" });
      const rules = await rulesAbout(tx, shop, scope);
      if (rules.length === 0) throw new AppError("not-found", "There is no retention rule yet.");
      const id = newId();
      const now = clock.domain();
      await addRun(tx, shop, {
        ...{ id, ruleId: null, scope, rules, origin: "hand" },
        ...{ createdAt: now, createdBy: staffId, nextAt: now },
      });
      await enqueue(tx, { name: "retention.advance", shop, id });
      return id;
    });
  };
}

/** Previews the rule of an earlier run once more, in its version of today. */
export function makePreviewAgain(ports: Pick<RetentionPorts, "clock" | "enqueue">) {
  const startPreview = makeStartPreview(ports);
  const previewAll = makePreviewAll(ports);
  return async function previewAgain(input: {
    readonly shop: ShopDomain;
    readonly staffId: string;
    readonly runId: string;
  }): Promise<string> {
    const { shop, staffId, runId } = input;
    const run = await withShop(shop, (tx) => findRun(tx, shop, runId));
    if (!run) throw new AppError("not-found", `There is no retention run ${runId}.`);
    const { ruleId, scope } = run;
    return ruleId === null
      ? previewAll({ shop, staffId, scope })
      : startPreview({ shop, staffId, ruleId });
  };
}
