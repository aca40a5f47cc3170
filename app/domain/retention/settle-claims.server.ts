import { withShop } from "~/db.server";
import { recordAudits } from "~/domain/audit/index.server";
import type { CustomerGid, OrderGid } from "~/lib/ids";
import { settleOrders, type Claim, type Settlement } from "./claim.store.server";
import { addErasures } from "./erasure.store.server";
import type { SavedReason } from "./next-step";
import { receiptDetail, receiptHash, type Receipt } from "./receipt.server";
import { workCodes } from "./work-left";
import type { RunWork } from "./writing-work";

/** How one order's part of a run came to its end. */
export type Ending =
  | {
      readonly claim: Claim;
      readonly end: "verified";
      readonly remaining: readonly string[];
      /** Whom the host is to erase, where the rules ask for it. */
      readonly customer: CustomerGid | null;
    }
  | { readonly claim: Claim; readonly end: "saved"; readonly reasons: readonly SavedReason[] }
  | { readonly claim: Claim; readonly end: "failed"; readonly problem: string };

/**
 * Ends orders: states, receipts and the erasures that follow are there together or not at all. An
 * order whose claim went to another worker gets no receipt from this one.
 */
export async function settleClaims(
  { ports, shop, run }: RunWork,
  endings: readonly Ending[],
): Promise<ReadonlySet<OrderGid>> {
  if (endings.length === 0) return new Set();
  const at = ports.clock.domain();
  const receipts = new Map<OrderGid, Receipt>();
  const settlements = endings.map((ending): Settlement => {
    const { claim } = ending;
    if (ending.end === "saved") return { claim, state: "saved", saved: ending.reasons };
    if (ending.end === "failed") return { claim, state: "failed", problem: ending.problem };
    const { remaining } = ending;
    const did = workCodes(claim.work);
    const receipt = {
      ...{ order: claim.order, run: run.id, rules: claim.rules, did, remaining, at },
      overrode: claim.underMinimum,
    };
    receipts.set(claim.order, receipt);
    return { claim, state: "verified", remaining, receiptHash: receiptHash(receipt) };
  });
  return withShop(shop, async (tx) => {
    const settled = await settleOrders(tx, shop, { settlements, at });
    const kept = [...receipts.values()].filter(({ order }) => settled.has(order));
    await recordAudits(
      tx,
      shop,
      kept.map((receipt) => ({
        type: "retention.order-minimised" as const,
        actor: { kind: "system" as const },
        detail: receiptDetail(receipt),
        subject: receipt.order,
      })),
    );
    const wanted = endings.flatMap((ending) =>
      ending.end === "verified" &&
      ending.customer !== null &&
      ending.claim.work.requestErasure &&
      settled.has(ending.claim.order)
        ? [{ customer: ending.customer, runId: run.id, rules: ending.claim.rules }]
        : [],
    );
    await addErasures(tx, shop, { wanted, at });
    return settled;
  });
}
