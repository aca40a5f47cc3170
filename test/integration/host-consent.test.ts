/** The host's own rules of consent and its own banner, through the host's Admin API. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildShop } from "../factories/build-shop";
import { buildStaff, OWNER } from "../factories/build-staff";
import { standinForTests, type StandinForTests } from "../setup/standin-in-process";

const domain = "lumen-home.myshopify.com";
let standin: StandinForTests;
let shop: Awaited<ReturnType<typeof buildShop>>;

beforeAll(async () => {
  standin = await standinForTests();
  shop = await buildShop(domain);
  await buildStaff(shop, "7002", "viewer");
  await grant(["read_privacy_settings", "write_privacy_settings"]);
  await standin.signIn(domain);
});
beforeEach(() => standin.control("faults", { reset: true }));
afterAll(() => standin.stop());

const grant = (scopes: string[]) =>
  standin.control("install", {
    shop: domain,
    onlyScopes: ["read_orders", "read_customers", "read_themes", ...scopes],
  });

async function desk() {
  const { services } = await import("~/services.server");
  return services().consentDesk;
}

async function alarms(): Promise<string[]> {
  const { withShop } = await import("~/db.server");
  const { openAlerts } = await import("~/domain/alerts/index.server");
  return (await withShop(shop, (tx) => openAlerts(tx, shop))).map(({ kind }) => kind);
}

/** What somebody else does at the host. */
async function changeAtHost(consentRequired: boolean): Promise<void> {
  const { hostConsentPort } = await import("~/shopify/consent-policies.server");
  await hostConsentPort.writePolicies(shop, [
    { country: "DE", region: null, consentRequired, saleOptOut: false },
  ]);
}

describe("the host's own rules of consent", () => {
  it("can't be written while the host's own banner is on, and that is said", async () => {
    const { writeHostConsent } = await desk();
    const found = await writeHostConsent(shop, { staffId: OWNER });
    expect(found.state).toBe("native-banner");
    expect(found.writtenAt).toBeNull();
    expect(found.differences.map(({ place }) => place)).toContain("BR");
    expect(await alarms()).toEqual([]);
  });

  it("keep the native banner until somebody who may has said yes", async () => {
    const { disableNativeBanner } = await desk();
    const by = (staffId: string, understood: boolean) =>
      disableNativeBanner(shop, { staffId, understood });
    await expect(by(OWNER, false)).rejects.toThrow("confirmed");
    await expect(by("7002", true)).rejects.toThrow();
    const { nativeBannerHost } = await import("~/shopify/privacy-settings.server");
    expect(await nativeBannerHost.readNativeBanner(shop)).toMatchObject({ enabled: true });
  });

  it("are written once the native banner is off, and read back as ours", async () => {
    const { disableNativeBanner, hostConsentStatus } = await desk();
    const found = await disableNativeBanner(shop, { staffId: OWNER, understood: true });
    expect(found).toMatchObject({ state: "in-step", differences: [] });
    expect(found.writtenAt).not.toBeNull();
    expect(await hostConsentStatus(shop)).toMatchObject({ state: "in-step" });
    const { hostConsentPort } = await import("~/shopify/consent-policies.server");
    const { policies } = await hostConsentPort.readPolicies(shop);
    const rule = (country: string, region: string | null) =>
      policies.find((policy) => policy.country === country && policy.region === region);
    expect(rule("BR", null)).toMatchObject({ consentRequired: true, saleOptOut: false });
    expect(rule("US", "CA")).toMatchObject({ consentRequired: false, saleOptOut: true });
    expect(rule("US", "OH")).toMatchObject({ consentRequired: false, saleOptOut: false });
  });

  it("raise one alarm when they drift, and none any more when they are ours again", async () => {
    const { checkHostConsent, writeHostConsent } = await desk();
    await changeAtHost(false);
    await checkHostConsent(shop);
    const found = await checkHostConsent(shop);
    expect(found.differences).toEqual([
      expect.objectContaining({ place: "DE", weaker: true }) as unknown,
    ]);
    expect(await alarms()).toEqual(["host-consent-differs"]);
    expect((await writeHostConsent(shop, { staffId: OWNER })).state).toBe("in-step");
    expect(await alarms()).toEqual([]);
  });

  it("are unreachable, not in step, without the scope", async () => {
    const { writeHostConsent } = await desk();
    await changeAtHost(false);
    await grant([]);
    expect((await writeHostConsent(shop, { staffId: OWNER })).state).toBe("unreachable");
  });

  it("are for those who may manage the banner", async () => {
    const { writeHostConsent } = await desk();
    await expect(writeHostConsent(shop, { staffId: "7002" })).rejects.toThrow();
  });
});
