/** Holds in the database. A reason is sealed; what was released stays as evidence. */
import { z } from "zod";
import type { Tx } from "~/db.server";
import { openField, sealField } from "~/domain/protection/index.server";
import type { Prisma } from "~/generated/prisma/client";
import type { CustomerGid, OrderGid, ShopDomain } from "~/lib/ids";
import { holdGrounds, type HeldScope, type HoldGround, type ManualHold } from "./manual-hold";

export interface NewHold extends Omit<ManualHold, "releasedAt" | "releasedBy"> {
  readonly reason: string;
}

export async function addHold(tx: Tx, shop: ShopDomain, hold: NewHold): Promise<void> {
  const { id, ground, placedBy, placedAt, until } = hold;
  const reason = await sealField(tx, reasonPlace(shop, id), hold.reason);
  await tx.retentionHold.create({
    data: { shop, id, ...scopeColumns(hold.scope), ground, reason, placedBy, placedAt, until },
  });
}

/** Those in force first, the newest of each first. */
export async function listHolds(tx: Tx, shop: ShopDomain, take = 500): Promise<ManualHold[]> {
  const rows = await tx.retentionHold.findMany({
    where: { shop },
    orderBy: [{ releasedAt: { sort: "desc", nulls: "first" } }, { placedAt: "desc" }],
    take,
  });
  return rows.map(fromRow);
}

/** Every hold that works now, however many. */
export async function holdsInForce(tx: Tx, shop: ShopDomain, now: Date): Promise<ManualHold[]> {
  const rows = await tx.retentionHold.findMany({
    where: { shop, releasedAt: null, OR: [{ until: null }, { until: { gt: now } }] },
    orderBy: { placedAt: "asc" },
  });
  return rows.map(fromRow);
}

/** Locked, so that two people release it once. */
export async function lockHold(
  tx: Tx,
  shop: ShopDomain,
  id: string,
): Promise<ManualHold | undefined> {
  await tx.$queryRaw`SELECT 1 FROM "RetentionHold" WHERE shop = ${shop} AND id = ${id} FOR UPDATE`;
  const row = await tx.retentionHold.findUnique({ where: { shop_id: { shop, id } } });
  return row ? fromRow(row) : undefined;
}

export async function endHold(
  tx: Tx,
  shop: ShopDomain,
  { id, by, at }: { readonly id: string; readonly by: string; readonly at: Date },
): Promise<void> {
  await tx.retentionHold.update({
    where: { shop_id: { shop, id } },
    data: { releasedAt: at, releasedBy: by },
  });
}

/** Why, in the words of who placed it. */
export async function readReason(
  tx: Tx,
  shop: ShopDomain,
  id: string,
): Promise<string | undefined> {
  const row = await tx.retentionHold.findUnique({
    where: { shop_id: { shop, id } },
    select: { reason: true },
  });
  return row ? openField(tx, reasonPlace(shop, id), row.reason) : undefined;
}

function reasonPlace(shop: ShopDomain, row: string) {
  return { shop, model: "RetentionHold", field: "reason", row } as const;
}

function scopeColumns(scope: HeldScope) {
  const common = { scope: scope.kind };
  switch (scope.kind) {
    case "order":
      return {
        ...common,
        ...{ orderGids: [scope.order], orderName: scope.name, customerGid: scope.customer },
      };
    case "customer":
      return { ...common, customerGid: scope.customer, orderGids: [...scope.orders] };
    case "range":
      return { ...common, rangeFrom: scope.from, rangeTo: scope.to };
    case "all":
      return common;
  }
}

const orderGidsSchema = z.array(z.string());

type Row = Prisma.RetentionHoldGetPayload<object>;

function fromRow(row: Row): ManualHold {
  const { id, placedBy, placedAt, until, releasedAt, releasedBy } = row;
  return {
    ...{ id, placedBy, placedAt, until, releasedAt, releasedBy },
    ground: row.ground in holdGrounds ? (row.ground as HoldGround) : "other",
    scope: scopeOf(row),
  };
}

/** A row that says too little keeps everything: a hold is never read as narrower than it was. */
function scopeOf(row: Row): HeldScope {
  const orders = orderGidsSchema.parse(row.orderGids) as OrderGid[];
  const [order] = orders;
  if (row.scope === "order" && order) {
    return {
      kind: "order",
      order,
      name: row.orderName ?? "",
      customer: row.customerGid as CustomerGid | null,
    };
  }
  if (row.scope === "customer" && row.customerGid) {
    return { kind: "customer", customer: row.customerGid as CustomerGid, orders };
  }
  if (row.scope === "range" && row.rangeFrom && row.rangeTo) {
    return { kind: "range", from: row.rangeFrom, to: row.rangeTo };
  }
  return { kind: "all" };
}
