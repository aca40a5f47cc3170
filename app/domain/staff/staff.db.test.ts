import { beforeEach, describe, expect, it } from "vitest";
import { buildShop } from "../../../test/factories/build-shop";
import { buildStaff, OWNER } from "../../../test/factories/build-staff";
import { moveClock } from "../../../test/factories/raw-database";
import { withShop } from "~/db.server";
import { recentAudit } from "~/domain/audit/index.server";
import type { ShopDomain } from "~/lib/ids";
import {
  changeRole,
  listStaff,
  makeRoleAtVisit,
  noteStaffVisit,
  recordUndertaking,
  staffControls,
} from "./index.server";

let shop: ShopDomain;
let made = 0;
beforeEach(async () => {
  shop = await buildShop(`staff-${(made += 1)}.myshopify.com`);
});

const DAY_MS = 86_400_000;
const visit = (staffId: string) => ({ shop, staffId, sessionToken: "token" });
const opens = (staffId: string) =>
  withShop(shop, (tx) => noteStaffVisit(tx, shop, { staffId, at: new Date() }));
const latest = async () => (await withShop(shop, (tx) => recentAudit(tx, shop)))[0];
const measure = async (id: string) => {
  const control = staffControls.find((each) => each.id === id);
  if (!control) throw new Error(`no control ${id}`);
  return withShop(shop, (tx) => control.measure(tx, shop, new Date()));
};

/** A host that says who owns the account, and counts how often it was asked. */
function hostSaying(answer: boolean | undefined) {
  const host = { answer, asked: 0 };
  const roleAtVisit = makeRoleAtVisit({
    isAccountOwner: async () => {
      host.asked += 1;
      return host.answer;
    },
  });
  return { host, roleAtVisit };
}

describe("a first visit", () => {
  it("makes the account's owner the owner, and asks the host once a month", async () => {
    await opens("9");
    const { host, roleAtVisit } = hostSaying(true);
    expect(await roleAtVisit(visit("9"))).toBe("owner");
    expect(await roleAtVisit(visit("9"))).toBe("owner");
    expect(host.asked).toBe(1);
    expect(await latest()).toMatchObject({ type: "staff.role-changed", detail: { to: "owner" } });
    const back = moveClock(31 * DAY_MS);
    host.answer = false;
    expect(await roleAtVisit(visit("9"))).toBe("none");
    back();
    expect(host.asked).toBe(2);
  });

  it("gives anybody else no role, and keeps what is known when the host is silent", async () => {
    await opens("9");
    const silent = hostSaying(undefined);
    expect(await silent.roleAtVisit(visit("9"))).toBe("none");
    expect(await silent.roleAtVisit(visit("9"))).toBe("none");
    expect(silent.host.asked).toBe(2);
    expect(await hostSaying(false).roleAtVisit(visit("9"))).toBe("none");
    expect(await hostSaying(true).roleAtVisit(visit("nobody"))).toBe("none");
  });
});

describe("a role", () => {
  it("is given by who may give roles, and the change is recorded", async () => {
    await buildStaff(shop, "9", "none");
    const act = { shop, staffId: OWNER, memberId: "9" };
    expect(await changeRole({ ...act, role: "viewer" })).toEqual({ ok: true });
    const people = await listStaff(shop);
    expect(people.find(({ id }) => id === "9")?.role).toBe("viewer");
    expect(await latest()).toMatchObject({
      ...{ type: "staff.role-changed", actorId: OWNER, subject: "9" },
      detail: { from: "none", to: "viewer" },
    });
  });

  it("is refused to everybody else, themselves included", async () => {
    for (const role of ["privacy-officer", "support-agent", "viewer", "none"] as const) {
      const staffId = await buildStaff(shop, `${role}-1`, role);
      const act = { shop, staffId, memberId: staffId };
      await expect(changeRole({ ...act, role: "owner" })).rejects.toMatchObject({
        code: "forbidden",
      });
      await expect(recordUndertaking({ ...act, on: new Date() })).rejects.toMatchObject({
        code: "forbidden",
      });
    }
    expect((await listStaff(shop)).filter(({ role }) => role === "owner")).toHaveLength(1);
  });

  it("cannot be taken from the account's owner, nor from the last who can give roles", async () => {
    const act = { shop, staffId: OWNER, memberId: OWNER };
    expect(await changeRole({ ...act, role: "none" })).toEqual({ ok: false, why: "account-owner" });
    const { roleAtVisit } = hostSaying(false);
    const back = moveClock(365 * DAY_MS);
    expect(await roleAtVisit(visit(OWNER))).toBe("owner");
    back();
    expect(await changeRole({ ...act, role: "viewer" })).toEqual({ ok: false, why: "last-owner" });
    await buildStaff(shop, "9", "owner");
    expect(await changeRole({ ...act, role: "viewer" })).toEqual({ ok: true });
  });
});

describe("undertakings", () => {
  it("are attested with a date for everybody with a role, and until then unknown", async () => {
    await buildStaff(shop, "9", "viewer");
    await buildStaff(shop, "10", "none");
    expect(await measure("staff.undertakings")).toMatchObject({ state: "unknown" });
    for (const memberId of [OWNER, "9"]) {
      await recordUndertaking({ shop, staffId: OWNER, memberId, on: new Date("2026-02-01") });
    }
    expect(await measure("staff.undertakings")).toMatchObject({
      state: "kept",
      facts: { withRole: 2, undertaken: 2, oldest: "2026-02-01T00:00:00.000Z" },
    });
    const future = new Date(Date.now() + 40 * DAY_MS);
    const late = recordUndertaking({ shop, staffId: OWNER, memberId: "9", on: future });
    await expect(late).rejects.toMatchObject({ code: "invalid-input" });
    expect(await measure("staff.roles")).toMatchObject({ state: "kept", facts: { managers: 1 } });
  });
});
