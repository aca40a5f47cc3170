/** Rows of `StaffMember`: who has opened the app. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";

/** Noted at most this often per person: every page of the admin asks who is there. */
const NOTE_EVERY_MS = 60_000;

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
