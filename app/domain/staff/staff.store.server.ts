/** Rows of `StaffMember`: who has opened the app, and what they may do. */
import type { Tx } from "~/db.server";
import type { StaffMember } from "~/generated/prisma/client";
import type { ShopDomain } from "~/lib/ids";
import { isRole, type Role, type StaffPerson } from "./model";

/** Noted at most this often per person: every page of the admin asks who is there. */
const NOTE_EVERY_MS = 60_000;

export interface StaffRecord extends StaffPerson {
  /** When the host was last asked whether they own the account. */
  readonly ownerCheckedAt: Date | null;
}

export async function noteStaffVisit(
  tx: Tx,
  shop: ShopDomain,
  { staffId, at }: { readonly staffId: string; readonly at: Date },
): Promise<void> {
  const known = await tx.staffMember.findUnique({
    where: { shop_id: { shop, id: staffId } },
    select: { lastSeenAt: true },
  });
  if (known && Math.abs(at.getTime() - known.lastSeenAt.getTime()) < NOTE_EVERY_MS) return;
  await tx.staffMember.upsert({
    where: { shop_id: { shop, id: staffId } },
    create: { shop, id: staffId, firstSeenAt: at, lastSeenAt: at },
    update: { lastSeenAt: at },
  });
}

export async function findStaff(
  tx: Tx,
  shop: ShopDomain,
  staffId: string,
): Promise<StaffRecord | undefined> {
  const row = await tx.staffMember.findUnique({ where: { shop_id: { shop, id: staffId } } });
  return row ? toRecord(row) : undefined;
}

export async function listPeople(tx: Tx, shop: ShopDomain): Promise<StaffRecord[]> {
  const rows = await tx.staffMember.findMany({ where: { shop }, orderBy: { firstSeenAt: "asc" } });
  return rows.map(toRecord);
}

/** Two changes of roles at once could leave nobody who can give any: one after the other. */
export async function lockPeople(tx: Tx, shop: ShopDomain): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "StaffMember" WHERE shop = ${shop} ORDER BY id FOR UPDATE`;
}

export async function updateStaff(
  tx: Tx,
  shop: ShopDomain,
  patch: { readonly id: string } & Partial<{
    readonly role: Role;
    readonly owner: boolean;
    readonly ownerCheckedAt: Date;
    readonly undertakingAt: Date | null;
  }>,
): Promise<void> {
  const { id, ...data } = patch;
  await tx.staffMember.updateMany({ where: { shop, id }, data });
}

function toRecord(row: StaffMember): StaffRecord {
  const { id, owner, role, ownerCheckedAt, undertakingAt, firstSeenAt, lastSeenAt } = row;
  return {
    ...{ id, owner, ownerCheckedAt, undertakingAt, firstSeenAt, lastSeenAt },
    // A role that a later version of the app granted allows nothing here.
    role: isRole(role) ? role : "none",
  };
}
