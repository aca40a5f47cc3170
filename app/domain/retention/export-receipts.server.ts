import { withShop } from "~/db.server";
import { exportLog, recordAudit } from "~/domain/audit/index.server";
import type { AuditType, LogLine } from "~/domain/audit/model";
import { beginExport } from "~/domain/staff/index.server";
import type { ShopDomain } from "~/lib/ids";

/** Events that speak of what was done to orders, and of who let it be done. */
const shown: readonly string[] = [
  "retention.rule-saved",
  "retention.previewed",
  "retention.approved",
  "retention.run-changed",
  "retention.order-minimised",
  "retention.finished",
  "retention.erasure-asked",
  "retention.erasure-ended",
] satisfies AuditType[];

export interface ReceiptsToExport {
  readonly shop: ShopDomain;
  readonly staffId: string;
  readonly reason: string;
  /** Of one run alone; of all without it. */
  readonly runId?: string;
}

/**
 * Receipts as an excerpt of the audit log: their events in full, of every other event the hash
 * alone. `npm run audit:verify` checks it without the app: the hashes lead to the signed roots.
 *
 * Needs the permission to export and a reason; both are recorded before the first line.
 */
export async function* exportReceipts(wanted: ReceiptsToExport): AsyncGenerator<LogLine> {
  const { shop, staffId, reason, runId } = wanted;
  await withShop(shop, (tx) => beginExport(tx, shop, { staffId, what: "run-receipts", reason }));
  let receipts = 0;
  for await (const line of exportLog(shop)) {
    const shownLine = excerptOf(line, runId);
    if (!shownLine) continue;
    if (isReceipt(shownLine)) receipts += 1;
    yield shownLine;
  }
  await withShop(shop, (tx) =>
    recordAudit(tx, shop, {
      type: "retention.receipts-exported",
      actor: { kind: "staff", id: staffId },
      detail: { runId: runId ?? null, receipts },
    }),
  );
}

function excerptOf(line: LogLine, runId: string | undefined): LogLine | undefined {
  switch (line.kind) {
    case "kept.audit.log/1":
      return { ...line, excerpt: "retention receipts" };
    case "event": {
      const { leaf, hash } = line;
      if (isShown(leaf, runId)) return line;
      return { kind: "hash", hash, index: leaf.index, id: leaf.id };
    }
    case "unsealed":
      return isShown(line.event, runId) ? line : undefined;
    default:
      return line;
  }
}

function isShown(
  event: { readonly type: string; readonly [name: string]: unknown },
  runId: string | undefined,
): boolean {
  if (!shown.includes(event.type)) return false;
  return runId === undefined || runOf(event["detail"]) === runId;
}

function runOf(detail: unknown): unknown {
  return typeof detail === "object" && detail !== null ? Reflect.get(detail, "runId") : undefined;
}

function isReceipt(line: LogLine): boolean {
  const type = "retention.order-minimised" satisfies AuditType;
  if (line.kind === "event") return line.leaf.type === type;
  return line.kind === "unsealed" && line.event.type === type;
}
