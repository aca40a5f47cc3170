/** The roster: who has which role, and who is bound to confidentiality. Promise 12. */
import { DateTime } from "luxon";
import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { domainNow } from "~/lib/clock.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { refuseRole, roleOf, type Role, type RoleRefusal, type StaffPerson } from "./model";
import type { StaffHost } from "./ports";
import { requirePermission } from "./require-permission.server";
import { findStaff, listPeople, lockPeople, updateStaff } from "./staff.store.server";

/** Accounts change hands seldom, and every question costs a call to the host. */
const OWNER_GOOD_FOR_DAYS = 30;

export async function listStaff(shop: ShopDomain): Promise<StaffPerson[]> {
  const people = await withShop(shop, (tx) => listPeople(tx, shop));
  return people.map(({ ownerCheckedAt: _asked, ...person }) => person);
}

export function makeRoleAtVisit(host: StaffHost) {
  /** The role of who opens a page. Asks the host now and then who owns the account. */
  return async function roleAtVisit(visit: {
    readonly shop: ShopDomain;
    readonly staffId: string;
    readonly sessionToken: string;
  }): Promise<Role> {
    const { shop, staffId, sessionToken } = visit;
    const person = await withShop(shop, (tx) => findStaff(tx, shop, staffId));
    if (!person) return "none";
    const now = domainNow();
    const due = DateTime.fromJSDate(now).minus({ days: OWNER_GOOD_FOR_DAYS }).toJSDate();
    if (person.ownerCheckedAt !== null && person.ownerCheckedAt > due) return roleOf(person);
    const owner = await host.isAccountOwner(shop, sessionToken);
    if (owner === undefined) return roleOf(person);
    await withShop(shop, async (tx) => {
      await updateStaff(tx, shop, { id: staffId, owner, ownerCheckedAt: now });
      if (owner === person.owner) return;
      await recordAudit(tx, shop, {
        type: "staff.role-changed",
        actor: { kind: "platform" },
        detail: { from: roleOf(person), to: roleOf({ ...person, owner }) },
        subject: staffId,
      });
    });
    return roleOf({ ...person, owner });
  };
}

export type RoleChange = { readonly ok: true } | { readonly ok: false; readonly why: RoleRefusal };

interface AboutMember {
  readonly shop: ShopDomain;
  /** Who does it. */
  readonly staffId: string;
  /** To whom. */
  readonly memberId: string;
}

export async function changeRole(act: AboutMember & { readonly role: Role }): Promise<RoleChange> {
  const { shop, staffId, memberId, role } = act;
  return withShop(shop, async (tx) => {
    await requirePermission(tx, shop, { staffId, permission: "manage-roles" });
    await lockPeople(tx, shop);
    const people = await listPeople(tx, shop);
    const member = people.find(({ id }) => id === memberId);
    if (!member) throw new AppError("not-found", `Nobody with the id ${memberId} opened the app.`);
    const why = refuseRole(people, { id: memberId, role });
    if (why) return { ok: false, why };
    if (member.role === role) return { ok: true };
    await updateStaff(tx, shop, { id: memberId, role });
    await recordAudit(tx, shop, {
      type: "staff.role-changed",
      actor: { kind: "staff", id: staffId },
      detail: { from: member.role, to: role },
      subject: memberId,
    });
    return { ok: true };
  });
}

/** Writes down that somebody undertook confidentiality on this day; null takes it back. */
export async function recordUndertaking(
  act: AboutMember & { readonly on: Date | null },
): Promise<void> {
  const { shop, staffId, memberId, on } = act;
  await withShop(shop, async (tx) => {
    await requirePermission(tx, shop, { staffId, permission: "manage-roles" });
    if (!(await findStaff(tx, shop, memberId))) {
      throw new AppError("not-found", `Nobody with the id ${memberId} opened the app.`);
    }
    if (on !== null && on > domainNow()) {
      throw new AppError("invalid-input", "An undertaking can’t be dated in the future.");
    }
    await updateStaff(tx, shop, { id: memberId, undertakingAt: on });
    await recordAudit(tx, shop, {
      type: "staff.undertaking-recorded",
      actor: { kind: "staff", id: staffId },
      detail: { on: on === null ? "" : on.toISOString().slice(0, 10) },
      subject: memberId,
    });
  });
}
