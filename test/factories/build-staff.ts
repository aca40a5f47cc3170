/** Staff of a shop, as visits and the settings leave them. */
import { withShop } from "~/db.server";
import type { Role } from "~/domain/staff/model";
import type { ShopDomain } from "~/lib/ids";

/** The account owner whom `buildShop` makes. */
export const OWNER = "7001";

/** Somebody who has opened the app and was given a role. Answers the host's user id. */
export async function buildStaff(shop: ShopDomain, id: string, role: Role): Promise<string> {
  const at = new Date("2026-01-02T00:00:00Z");
  const owner = id === OWNER;
  const seen = { firstSeenAt: at, lastSeenAt: at };
  await withShop(shop, (tx) =>
    tx.staffMember.create({
      data: { shop, id, owner, role, ...seen, ownerCheckedAt: owner ? at : null },
    }),
  );
  return id;
}
