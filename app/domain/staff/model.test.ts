import { describe, expect, it } from "vitest";
import { may, permissions, permissionsOf, roles } from "./model";

describe("a role", () => {
  it("allows the owner everything, and a privacy officer all but giving roles", () => {
    expect(permissionsOf("owner")).toEqual(permissions);
    const missing = permissions.filter((each) => !may("privacy-officer", each));
    expect(missing).toEqual(["manage-roles"]);
  });

  it("lets nobody else change, export or reveal anything", () => {
    const others = roles.filter((role) => role !== "owner" && role !== "privacy-officer");
    const held = others.flatMap((role) => permissionsOf(role).map((each) => `${role}: ${each}`));
    expect(held).toEqual(["viewer: see-audit"]);
  });
});
