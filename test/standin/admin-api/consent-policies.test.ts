import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startLibrary, type LibraryUnderTest } from "../testing/library";

let library: LibraryUnderTest;

beforeAll(async () => {
  library = await startLibrary({ orders: 5 });
});
afterAll(() => library.stop());

const WRITE = `mutation ($consentPolicies: [ConsentPolicyInput!]!) {
  consentPolicyUpdate(consentPolicies: $consentPolicies) {
    updatedPolicies { id countryCode regionCode consentRequired dataSaleOptOutRequired }
    userErrors { field code message }
  }
}`;
const DISABLE = `mutation { privacyFeaturesDisable(featuresToDisable: [COOKIE_BANNER]) {
  featuresDisabled userErrors { code } } }`;

interface Written {
  consentPolicyUpdate: {
    updatedPolicies: { id: string }[] | null;
    userErrors: { code: string; field: string[] | null }[];
  };
}

async function write(scopes: string[], consentPolicies: object[]): Promise<Written> {
  const session = await library.install(scopes);
  return library.ask<Written>(session, WRITE, { consentPolicies });
}

describe("consent policies", () => {
  const scopes = ["write_privacy_settings"];

  it("can't be written without the scope, nor while the platform's own banner is on", async () => {
    await expect(write(["read_privacy_settings"], [])).rejects.toThrow("Access denied");
    const refused = await write(scopes, [{ countryCode: "DE", consentRequired: true }]);
    expect(refused.consentPolicyUpdate).toMatchObject({
      updatedPolicies: null,
      userErrors: [{ code: "SHOPIFY_COOKIE_BANNER_NOT_DISABLED" }],
    });
  });

  it("are refused for places that have none, all or nothing", async () => {
    const session = await library.install(scopes);
    await library.ask(session, DISABLE);
    const codes = async (...inputs: object[]) =>
      (await write(scopes, inputs)).consentPolicyUpdate.userErrors.map(({ code }) => code);
    const good = { countryCode: "BR", consentRequired: true };
    expect(await codes(good, { consentRequired: true })).toEqual(["COUNTRY_CODE_REQUIRED"]);
    expect(await codes(good, { countryCode: "US" })).toEqual(["REGION_CODE_REQUIRED"]);
    expect(await codes(good, { countryCode: "US", regionCode: "ZZ" })).toEqual([
      "REGION_CODE_MUST_MATCH_COUNTRY_CODE",
    ]);
    expect(await codes(good, { countryCode: "AQ" })).toEqual(["UNSUPORTED_CONSENT_POLICY"]);
    const { consentPolicy } = await library.ask<{ consentPolicy: { id: string }[] }>(
      session,
      "{ consentPolicy(countryCode: BR) { id consentRequired } }",
    );
    expect(consentPolicy).toEqual([
      { id: "gid://shopify/ConsentPolicy/SD-BR", consentRequired: false },
    ]);
  });

  it("are read back as written, and keep what was not named", async () => {
    const session = await library.install(scopes);
    const policy = { countryCode: "US", regionCode: "CA", consentRequired: true };
    expect((await write(scopes, [policy])).consentPolicyUpdate.userErrors).toEqual([]);
    const read = await library.ask(
      session,
      `{ consentPolicy(countryCode: US, regionCode: "CA") { consentRequired dataSaleOptOutRequired } }`,
    );
    expect(read).toEqual({
      consentPolicy: [{ consentRequired: true, dataSaleOptOutRequired: true }],
    });
  });
});
