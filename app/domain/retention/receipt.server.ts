/** What is kept as proof of each order: what was done, what remains, by which rules, when. */
import { createHash } from "node:crypto";
import type { AuditDetail } from "~/domain/audit/model";
import { canonicalJson } from "~/lib/canonical-json";
import type { OrderGid } from "~/lib/ids";
import type { RuleRef } from "./verdict";

export interface Receipt {
  readonly order: OrderGid;
  readonly run: string;
  readonly rules: readonly RuleRef[];
  /** Codes of `workCodes`. No values. */
  readonly did: readonly string[];
  /** Parts of the order that hold something and that nobody can change. */
  readonly remaining: readonly string[];
  /** Fields taken although a legal minimum covered them; empty but for an approved override. */
  readonly overrode: readonly string[];
  readonly at: Date;
}

/** Hex SHA-256 over the receipt's canonical JSON: the same in the item, the log and an export. */
export function receiptHash(receipt: Receipt): string {
  const { order, run, rules, did, remaining, overrode, at } = receipt;
  const refs = rules.map(({ id, version }) => ({ id, version }));
  const content = {
    ...{ order, run, rules: refs, did, remaining, at: at.toISOString() },
    // Absent where there is none, as in receipts from before it was noted.
    ...(overrode.length > 0 ? { overrode } : {}),
  };
  return createHash("sha256").update(canonicalJson(content)).digest("hex");
}

export function receiptDetail(receipt: Receipt): AuditDetail<"retention.order-minimised"> {
  const { run, rules, did, remaining, overrode, at } = receipt;
  return {
    ...{ runId: run, rules: rules.map(({ id, version }) => ({ id, version })) },
    ...{ did: [...did], remaining: [...remaining], at: at.toISOString() },
    ...(overrode.length > 0 ? { overrode: [...overrode] } : {}),
    hash: receiptHash(receipt),
  };
}
