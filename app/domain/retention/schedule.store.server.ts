/** A shop's schedule and thresholds in the database. One row a shop, once it was needed. */
import type { Tx } from "~/db.server";
import type { RetentionSchedule } from "~/generated/prisma/client";
import { newId, type ShopDomain } from "~/lib/ids";
import { usualSchedule, type Schedule } from "./schedule";

export interface StoredSchedule extends Schedule {
  readonly id: string;
  readonly dueAt: Date | null;
}

/** The row, or what counts while there is none. */
export async function readSchedule(
  tx: Tx,
  shop: ShopDomain,
): Promise<StoredSchedule | (Omit<StoredSchedule, "id"> & { readonly id: undefined })> {
  const row = await tx.retentionSchedule.findUnique({ where: { shop } });
  if (row) return fromRow(row);
  return { ...usualSchedule, id: undefined, dueAt: null };
}

/** Reads the row and keeps others from changing it; creates it where there is none. */
export async function lockSchedule(tx: Tx, shop: ShopDomain, now: Date): Promise<StoredSchedule> {
  await tx.$executeRaw`
    INSERT INTO "RetentionSchedule" (shop, id, "changedAt")
    VALUES (${shop}, ${newId()}, ${now}) ON CONFLICT (shop) DO NOTHING`;
  await tx.$queryRaw`SELECT 1 FROM "RetentionSchedule" WHERE shop = ${shop} FOR UPDATE`;
  return fromRow(await tx.retentionSchedule.findUniqueOrThrow({ where: { shop } }));
}

export interface ScheduleChange extends Partial<Schedule> {
  readonly dueAt?: Date | null;
  readonly by?: { readonly staffId: string; readonly at: Date };
}

export async function changeSchedule(
  tx: Tx,
  shop: ShopDomain,
  { orders, share, by, ...plain }: ScheduleChange,
): Promise<void> {
  await tx.retentionSchedule.update({
    where: { shop },
    data: {
      ...plain,
      ...(orders === undefined ? {} : { approvalOrders: orders }),
      ...(share === undefined ? {} : { approvalShare: Math.round(share * 10_000) }),
      ...(by ? { changedBy: by.staffId, changedAt: by.at } : {}),
    },
  });
}

function fromRow(row: RetentionSchedule): StoredSchedule {
  const { id, enabled, hour, dueAt, mostOrders } = row;
  return {
    ...{ id, enabled, hour, dueAt, mostOrders },
    ...{ orders: row.approvalOrders, share: row.approvalShare / 10_000 },
  };
}
