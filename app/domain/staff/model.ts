/**
 * What staff may do. A person has one role; a role allows what the table says, and nothing else.
 * Promise 12: staff see only what their post needs. Safe in a browser.
 */
export const roles = ["owner", "privacy-officer", "support-agent", "viewer", "none"] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  "reveal-personal-data",
  "export",
  "decide-requests",
  "change-retention",
  "approve-destruction",
  "publish-policy",
  "manage-banner",
  "manage-processors",
  "manage-roles",
  "see-audit",
  "manage-incidents",
] as const;
export type Permission = (typeof permissions)[number];

const allowed = {
  owner: permissions,
  "privacy-officer": permissions.filter((permission) => permission !== "manage-roles"),
  "support-agent": [],
  viewer: ["see-audit"],
  none: [],
} as const satisfies Record<Role, readonly Permission[]>;

/** What the role allows. Everybody but "none" may read the pages; people in them are masked. */
export function permissionsOf(role: Role): readonly Permission[] {
  return allowed[role];
}

export function may(role: Role, permission: Permission): boolean {
  return permissionsOf(role).includes(permission);
}

/** To be continued with "allows to …" or "you may not …". */
export const permissionWords: Readonly<Record<Permission, string>> = {
  "reveal-personal-data": "see a person’s data in clear",
  export: "download exports and packages",
  "decide-requests": "decide about requests",
  "change-retention": "change retention rules and runs",
  "approve-destruction": "approve that data is destroyed",
  "publish-policy": "change and publish the policy",
  "manage-banner": "publish the consent banner",
  "manage-processors": "manage processors",
  "manage-roles": "give roles to people",
  "see-audit": "see the audit log",
  "manage-incidents": "settle security alerts and handle incidents",
};

export function isRole(text: unknown): text is Role {
  return roles.some((role) => role === text);
}

/** A person as the roster keeps them. */
export interface StaffPerson {
  /** The host's user id. */
  readonly id: string;
  /** The host's account owner. */
  readonly owner: boolean;
  /** Granted in the settings; the account owner has every permission whatever this says. */
  readonly role: Role;
  readonly undertakingAt: Date | null;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
}

/** The role that counts: the host says who owns the account, and nobody here can take it away. */
export function roleOf(person: Pick<StaffPerson, "owner" | "role"> | undefined): Role {
  if (!person) return "none";
  return person.owner ? "owner" : person.role;
}

export type RoleRefusal = "account-owner" | "last-owner";

/** Why a role may not be changed to this one. Somebody must be left who can give roles. */
export function refuseRole(
  people: readonly StaffPerson[],
  change: { readonly id: string; readonly role: Role },
): RoleRefusal | undefined {
  if (people.some(({ id, owner }) => id === change.id && owner)) return "account-owner";
  const after = people.map((person) =>
    person.id === change.id ? { ...person, role: change.role } : person,
  );
  return after.some((person) => may(roleOf(person), "manage-roles")) ? undefined : "last-owner";
}
