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
  readonly at: Date;
}

/** Hex SHA-256 over the receipt's canonical JSON: the same in the item, the log and an export. */
export function receiptHash({ order, run, rules, did, remaining, at }: Receipt): string {
  const refs = rules.map(({ id, version }) => ({ id, version }));
  const content = { order, run, rules: refs, did, remaining, at: at.toISOString() };
  return createHash("sha256").update(canonicalJson(content)).digest("hex");
}

export function receiptDetail(receipt: Receipt): AuditDetail<"retention.order-minimised"> {
  const { run, rules, did, remaining, at } = receipt;
  return {
    ...{ runId: run, rules: rules.map(({ id, version }) => ({ id, version })) },
    ...{ did: [...did], remaining: [...remaining], at: at.toISOString() },
    hash: receiptHash(receipt),
  };
}
