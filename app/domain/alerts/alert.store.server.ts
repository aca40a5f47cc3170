/** Things the merchant has to look at: shown on the home page until they are settled. */
import type { Tx } from "~/db.server";
import { domainNow } from "~/lib/clock.server";
import { newId, type ShopDomain } from "~/lib/ids";
import type { AlertKind, OpenAlert } from "./model";

interface AlertName {
  readonly kind: AlertKind;
  /** What it is about: a theme's id, a request's id, a scope's name. */
  readonly key: string;
}

/**
 * Opens an alert, once per kind and thing. Details hold ids and counts only. False when it was open
 * already.
 */
export async function openAlert(
  tx: Tx,
  shop: ShopDomain,
  { kind, key, detail = {} }: AlertName & { readonly detail?: Record<string, string | number> },
): Promise<boolean> {
  const open = await tx.alert.findFirst({ where: { shop, kind, key, closedAt: null } });
  if (open) return false;
  await tx.alert.create({ data: { shop, id: newId(), kind, key, openedAt: domainNow(), detail } });
  return true;
}

export async function closeAlert(
  tx: Tx,
  shop: ShopDomain,
  { kind, key }: AlertName,
): Promise<void> {
  await tx.alert.updateMany({
    where: { shop, kind, key, closedAt: null },
    data: { closedAt: domainNow() },
  });
}

export async function openAlerts(tx: Tx, shop: ShopDomain): Promise<OpenAlert[]> {
  return tx.alert.findMany({
    where: { shop, closedAt: null },
    select: { id: true, kind: true, key: true, openedAt: true, detail: true },
    orderBy: { openedAt: "desc" },
  });
}

/** Closes every open alert of these kinds; answers how many. */
export async function settleAlerts(
  tx: Tx,
  shop: ShopDomain,
  kinds: readonly AlertKind[],
): Promise<number> {
  const { count } = await tx.alert.updateMany({
    where: { shop, kind: { in: [...kinds] }, closedAt: null },
    data: { closedAt: domainNow() },
  });
  return count;
}

/** When somebody last settled an alert of this kind. */
export async function lastSettledAt(
  tx: Tx,
  shop: ShopDomain,
  kind: AlertKind,
): Promise<Date | null> {
  const last = await tx.alert.findFirst({
    where: { shop, kind, closedAt: { not: null } },
    orderBy: { closedAt: "desc" },
    select: { closedAt: true },
  });
  return last?.closedAt ?? null;
}
