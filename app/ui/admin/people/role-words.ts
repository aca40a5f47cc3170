/** Roles in plain words. */
import type { Role, RoleRefusal } from "~/domain/staff/model";

export const roleWords: Readonly<Record<Role, { readonly name: string; readonly can: string }>> = {
  owner: { name: "Owner", can: "Everything, and giving roles." },
  "privacy-officer": { name: "Privacy officer", can: "Everything but giving roles." },
  "support-agent": { name: "Support agent", can: "Reads all pages; people are masked." },
  viewer: { name: "Viewer", can: "Reads all pages and the audit log; people are masked." },
  none: { name: "No role", can: "Nothing." },
};

export const refusalWords: Readonly<Record<RoleRefusal, string>> = {
  "account-owner": "Shopify says that this person owns the store: their role can’t be changed",
  "last-owner": "Somebody has to be left who can give roles",
};
