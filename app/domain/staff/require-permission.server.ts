import type { Tx } from "~/db.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { may, permissionWords, roleOf, type Permission } from "./model";
import { tellRefusal } from "./refusals";
import { findStaff } from "./staff.store.server";

/**
 * The check that use cases make for themselves, in the transaction of what they do: a page that
 * forgot to ask changes nothing. Throws `forbidden`, naming the permission and who can grant it.
 * Whoever never opened the app has no role.
 */
export async function requirePermission(
  tx: Tx,
  shop: ShopDomain,
  { staffId, permission }: { readonly staffId: string; readonly permission: Permission },
): Promise<void> {
  const role = roleOf(await findStaff(tx, shop, staffId));
  if (may(role, permission)) return;
  tellRefusal({ shop, staffId, permission });
  throw new AppError("forbidden", refusalOf(permission));
}

export function refusalOf(permission: Permission): string {
  return `You may not ${permissionWords[permission]}: this needs the permission “${permission}”. The store’s owner can give it to you in Settings, under People.`;
}
