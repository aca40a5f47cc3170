/** Who is asking, on an admin page. */
import { refusalOf, tellRefusal } from "~/domain/staff/index.server";
import { may, type Permission, type Role } from "~/domain/staff/model";
import { parseShopDomain, type ShopDomain } from "~/lib/ids";
import { services } from "~/services.server";
import { authenticateAdmin } from "./authenticate-admin.server";

export interface StaffContext {
  readonly shop: ShopDomain;
  /** The host's user id, from the session token. */
  readonly staffId: string;
  readonly role: Role;
  readonly locale: string;
}

/**
 * The signed-in member of staff who has a role, and the permission if one is named. Throws the
 * Response that sends anybody else where they belong.
 *
 * Use cases ask for permissions themselves; naming one here refuses before an answer has begun, and
 * guards what is only read.
 */
export async function requireStaff(
  request: Request,
  permission?: Permission,
): Promise<StaffContext> {
  const staff = await identifyStaff(request);
  if (staff.role === "none") {
    const text = "You have no role in this app yet. The store’s owner can give you one.";
    throw new Response(text, { status: 403 });
  }
  if (permission !== undefined && !may(staff.role, permission)) {
    tellRefusal({ shop: staff.shop, staffId: staff.staffId, permission });
    throw new Response(refusalOf(permission), { status: 403 });
  }
  return staff;
}

/**
 * The signed-in member of staff, with or without a role.
 *
 * The host installs the app by letting somebody open it: the first visit after an install is where
 * we learn of it, and where the shop's first banner and policy are put in place.
 */
export async function identifyStaff(request: Request): Promise<StaffContext> {
  const { session, sessionToken } = await authenticateAdmin(request);
  const shop = parseShopDomain(session.shop);
  if (!shop) throw new Response("Unknown shop", { status: 400 });
  const staffId = sessionToken.sub;
  const visit = await services().shops.recordVisit({ shop, staffId, scopes: session.scope ?? "" });
  if (visit.installedNow) await services().setup.ensureSetup(shop);
  const { searchParams } = new URL(request.url);
  const bearer = request.headers.get("authorization")?.replace(/^Bearer /i, "");
  const role = await services().staff.roleAtVisit({
    ...{ shop, staffId },
    sessionToken: bearer ?? searchParams.get("id_token") ?? "",
  });
  return { shop, staffId, role, locale: searchParams.get("locale") ?? "en" };
}
