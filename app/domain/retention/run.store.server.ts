/** Runs in the database: a preview of a rule and, once approved, what became of it. */
import { withShop, type Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { previewCountsSchema, type PreviewCounts } from "./preview-counts";
import { runOrigins, runStates, type RunOrigin, type RunState } from "./run-state";
import { ruleRefsSchema } from "./item.store.server";
import { runScopes, type RunScope } from "./rule-terms";
import type { RuleRef } from "./verdict";

export interface RunRecord {
  readonly id: string;
  /** Of a preview of one rule alone; null for a run of all rules. */
  readonly ruleId: string | null;
  /** What it goes over. */
  readonly scope: RunScope;
  /** The rules it speaks for. */
  readonly rules: readonly RuleRef[];
  readonly origin: RunOrigin;
  readonly state: RunState;
  readonly createdAt: Date;
  readonly createdBy: string | null;
  readonly approvedAt: Date | null;
  readonly approvedBy: string | null;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  /** The host's id of the scan that the preview reads. */
  readonly scanId: string | null;
  /** Undefined until the scan was started. */
  readonly counts: PreviewCounts | undefined;
  readonly nextAt: Date | null;
  /** Tries that failed in a row. */
  readonly attempts: number;
  /** A code. */
  readonly problem: string | null;
}

interface RunChange {
  readonly state?: RunState;
  readonly approvedAt?: Date;
  readonly approvedBy?: string;
  readonly startedAt?: Date;
  readonly finishedAt?: Date;
  readonly scanId?: string | null;
  readonly counts?: PreviewCounts;
  readonly nextAt?: Date | null;
  readonly attempts?: number;
  readonly problem?: string | null;
}

export async function addRun(
  tx: Tx,
  shop: ShopDomain,
  {
    rules,
    ...run
  }: Pick<
    RunRecord,
    "id" | "ruleId" | "scope" | "rules" | "origin" | "createdAt" | "createdBy" | "nextAt"
  >,
): Promise<void> {
  const ruleVersion = run.ruleId === null ? null : (rules[0]?.version ?? null);
  await tx.retentionRun.create({
    data: {
      ...{ shop, ...run, ruleVersion, state: "previewing" },
      rules: rules.map(({ id, version }) => ({ id, version })),
    },
  });
}

export async function findRun(
  tx: Tx,
  shop: ShopDomain,
  id: string,
): Promise<RunRecord | undefined> {
  const row = await tx.retentionRun.findUnique({ where: { shop_id: { shop, id } } });
  return row ? fromRow(row) : undefined;
}

/** Reads a run and keeps others from changing it until the transaction ends. */
export async function lockRun(
  tx: Tx,
  shop: ShopDomain,
  id: string,
): Promise<RunRecord | undefined> {
  await tx.$queryRaw`SELECT 1 FROM "RetentionRun" WHERE shop = ${shop} AND id = ${id} FOR UPDATE`;
  return findRun(tx, shop, id);
}

export async function changeRun(
  tx: Tx,
  shop: ShopDomain,
  { id, scanId, ...change }: RunChange & { readonly id: string },
): Promise<void> {
  await tx.retentionRun.update({
    where: { shop_id: { shop, id } },
    data: { ...change, ...(scanId === undefined ? {} : { bulkOperationId: scanId }) },
  });
}

/** Versions of rules that have run: somebody has agreed to them, or they did little. */
export async function versionsThatRan(tx: Tx, shop: ShopDomain): Promise<readonly RuleRef[]> {
  const rows = await tx.$queryRaw<{ id: string; version: number }[]>`
    SELECT DISTINCT ref->>'id' AS id, (ref->>'version')::int AS version
      FROM "RetentionRun", jsonb_array_elements(rules) AS ref
     WHERE shop = ${shop} AND "approvedAt" IS NOT NULL AND state IN ('running', 'paused', 'finished')`;
  return rows;
}

/** Whether a run over such things is still going on, or waits for somebody's word. */
export async function hasOpenRun(tx: Tx, shop: ShopDomain, scope: RunScope): Promise<boolean> {
  const states = ["previewing", "running", "paused"] satisfies RunState[];
  const open = await tx.retentionRun.findFirst({
    where: { shop, scope, state: { in: states } },
    select: { id: true },
  });
  return open !== null;
}

/** The newest runs; with `ruleId` those that speak for that rule. */
export async function recentRuns(
  tx: Tx,
  shop: ShopDomain,
  { ruleId, take }: { readonly ruleId?: string; readonly take: number },
): Promise<RunRecord[]> {
  const rows = await tx.retentionRun.findMany({
    where: {
      shop,
      ...(ruleId === undefined ? {} : { rules: { array_contains: [{ id: ruleId }] } }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take,
  });
  return rows.map(fromRow);
}

/**
 * Lets one worker at a time advance a run: an advisory lock that ends with its transaction, so a
 * worker that dies lets go at once. Returns false where another one has it.
 */
export async function withRunLock(
  shop: ShopDomain,
  runId: string,
  work: () => Promise<void>,
): Promise<boolean> {
  const progress = { finished: false };
  try {
    return await withShop(shop, async (tx) => {
      const key = `retention ${shop} ${runId}`;
      const [row] = await tx.$queryRaw<{ free: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(hashtextextended(${key}, 0)) AS free`;
      if (!row?.free) return false;
      await work();
      progress.finished = true;
      return true;
    });
  } catch (error) {
    // The lock's own transaction holds no data. Where it ran out of time although the work was
    // done, nothing is lost: claims on single orders kept others off.
    if (progress.finished) return true;
    throw error;
  }
}

type Row = NonNullable<Awaited<ReturnType<Tx["retentionRun"]["findUnique"]>>>;

function fromRow(row: Row): RunRecord {
  const state = runStates.find((known) => known === row.state);
  if (!state) throw new Error(`Retention run ${row.id} is in an unknown state`);
  const scope = runScopes.find((known) => known === row.scope);
  if (!scope) throw new Error(`Retention run ${row.id} is about something unknown`);
  const origin = runOrigins.find((known) => known === row.origin) ?? "hand";
  const { bulkOperationId, counts, rules, ruleVersion: _version, ...rest } = row;
  return {
    ...rest,
    ...{ state, origin, scope },
    rules: ruleRefsSchema.parse(rules),
    scanId: bulkOperationId,
    counts: previewCountsSchema.safeParse(counts).data,
  };
}
