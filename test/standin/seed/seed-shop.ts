import type { ShopSettings } from "../state/shop-state";
import { seedDraftOrders } from "./seed-draft-orders";
import { seedProducts } from "./seed-products";
import type { SeedPlan } from "./seed-plan";
import { seedStaff } from "./seed-staff";

/** Where a seeded shop is and what it is called. */
export interface ShopProfile {
  plan: SeedPlan;
  name: string;
  locales: string[];
  country: { code: string; name: string; city: string; zip: string; street: string };
  timezone: string;
  contactEmail: string;
}

/** A shop as it is on the day the app is installed: native banner on, app embed not yet on. */
export function seedShop({ plan, ...profile }: ShopProfile, scopes: string[]): ShopSettings {
  const { idBase, today } = plan;
  return {
    domain: plan.domain,
    id: `gid://shopify/Shop/${idBase + 1}`,
    name: profile.name,
    email: profile.contactEmail,
    ownerName: "Olga Canary-Owner",
    contactEmail: profile.contactEmail,
    locales: profile.locales,
    country: profile.country.code,
    address: shopAddress(profile, idBase),
    timezone: profile.timezone,
    currency: plan.currency,
    plan: { publicDisplayName: "Basic", partnerDevelopment: false, shopifyPlus: false },
    createdAt: new Date(Date.parse(today) - plan.years * 366 * 86_400_000).toISOString(),
    products: seedProducts(plan.domain, idBase),
    draftOrders: seedDraftOrders(plan),
    themes: seedThemes(idBase, today),
    staff: seedStaff(idBase, profile.locales[0] ?? "en"),
    metafields: {},
    policies: seedPolicies(profile.name, plan),
    privacySettings: {
      banner: { enabled: true, autoManaged: true },
      dataSaleOptOutPage: { enabled: true, autoManaged: true },
      privacyPolicy: { published: true, autoManaged: true },
      consentPolicies: [],
    },
    visitorConsents: [],
    install: {
      installed: true,
      installationId: `gid://shopify/AppInstallation/${idBase + 5}`,
      installedAt: today,
      uninstalledAt: null,
      grantedScopes: scopes,
      tokens: [],
      shopRedactAt: null,
    },
    bulkOperations: [],
  };
}

function shopAddress(profile: Omit<ShopProfile, "plan">, idBase: number) {
  return {
    id: `gid://shopify/ShopAddress/${idBase + 2}`,
    firstName: null,
    lastName: null,
    company: `${profile.name} GmbH`,
    address1: profile.country.street,
    address2: null,
    city: profile.country.city,
    zip: profile.country.zip,
    province: null,
    provinceCode: null,
    country: profile.country.name,
    countryCodeV2: profile.country.code,
    phone: null,
  };
}

function seedThemes(idBase: number, today: string): ShopSettings["themes"] {
  const theme = (number: number, name: string, role: "MAIN" | "UNPUBLISHED") => ({
    id: `gid://shopify/OnlineStoreTheme/${idBase + number}`,
    name,
    role,
    createdAt: today,
    updatedAt: today,
    settingsData: { current: { blocks: {}, sections: {}, accent: "#1f5f4a" } },
  });
  return [theme(21, "Lantern", "MAIN"), theme(22, "Lantern summer", "UNPUBLISHED")];
}

function seedPolicies(shop: string, { domain, idBase, today }: SeedPlan): ShopSettings["policies"] {
  const policy = (number: number, type: "PRIVACY_POLICY" | "TERMS_OF_SERVICE", title: string) => ({
    id: `gid://shopify/ShopPolicy/${idBase + number}`,
    type,
    title,
    body: `<p>${title} of ${shop}.</p>`,
    url: `https://${domain}/policies/${type.toLowerCase().replace(/_/g, "-")}`,
    createdAt: today,
    updatedAt: today,
  });
  return [
    policy(31, "PRIVACY_POLICY", "Privacy policy"),
    policy(32, "TERMS_OF_SERVICE", "Terms of service"),
  ];
}
