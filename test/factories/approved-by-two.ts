/** An act that destroys, as two people bring it about. */
import { withShop } from "~/db.server";
import { makeApproveAct } from "~/domain/approvals/index.server";
import { findStaff } from "~/domain/staff/index.server";
import type { ShopDomain } from "~/lib/ids";
import { buildStaff } from "./build-staff";

/** The privacy officer who confirms what the owner proposes. */
export const SECOND = "7002";

interface Act {
  /** Proposes it as the owner; answers the approval. */
  readonly propose: () => Promise<{ readonly id: string }>;
  /** What the worker does once it is approved. */
  readonly start: () => Promise<unknown>;
}

export async function approvedByTwo(shop: ShopDomain, { propose, start }: Act): Promise<void> {
  await buildSecond(shop);
  const { id } = await propose();
  const approveAct = makeApproveAct({ enqueue: () => Promise.resolve() });
  const outcome = await approveAct({ shop, staffId: SECOND, approvalId: id });
  if (!outcome.ok) throw new Error(`not confirmed: ${outcome.why}`);
  await start();
}

export async function buildSecond(shop: ShopDomain): Promise<void> {
  const known = await withShop(shop, (tx) => findStaff(tx, shop, SECOND));
  if (!known) await buildStaff(shop, SECOND, "privacy-officer");
}
