import type { StaffMember } from "../state/shop-state";

const EVERYTHING = ["read_customers", "write_customers", "read_orders", "write_orders"];

/** The people the admin shell can switch between. */
export function seedStaff(idBase: number, locale: string): StaffMember[] {
  return [
    {
      id: `${idBase + 11}`,
      name: "Olga Canary-Owner",
      email: "owner@canary.example",
      owner: true,
      role: "owner",
      locale,
      scopesOfUser: EVERYTHING,
    },
    {
      id: `${idBase + 12}`,
      name: "Sam Canary-Support",
      email: "support@canary.example",
      owner: false,
      role: "support",
      locale,
      scopesOfUser: ["read_customers", "read_orders"],
    },
    {
      id: `${idBase + 13}`,
      name: "Petra Canary-Privacy",
      email: "privacy-officer@canary.example",
      owner: false,
      role: "privacy-officer",
      locale,
      scopesOfUser: EVERYTHING,
    },
    {
      id: `${idBase + 14}`,
      name: "Nico Canary-Nobody",
      email: "nobody@canary.example",
      owner: false,
      role: "none",
      locale,
      scopesOfUser: [],
    },
  ];
}
