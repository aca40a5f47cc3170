import { expect, it } from "vitest";
import { vendorSchema } from "../vendor";
import { knownTrackers } from "./known-trackers";
import { privacyPolicies } from "./privacy-policies";

it("are addresses that a vendor can have, of companies behind trackers we know", () => {
  const companies = new Set(knownTrackers.map(({ vendor }) => vendor));
  for (const [company, address] of Object.entries(privacyPolicies)) {
    expect(companies.has(company), company).toBe(true);
    expect(vendorSchema.shape.policy.safeParse(address).success, company).toBe(true);
  }
});
