import type { SeedPlan } from "./seed-plan";
import { seedProducts } from "./seed-products";
import type { ShopProfile } from "./seed-shop";

export const MAIN_SHOP = "lumen-home.myshopify.com";
export const SECOND_SHOP = "second-shop.myshopify.com";

const SECOND_SHOP_ORDERS = 30;

/** The two shops, for a day and a number of orders in the main one. */
export function shopProfiles(seed: { today: string; orders: number }): ShopProfile[] {
  return [
    {
      plan: planOf({ ...seed, domain: MAIN_SHOP, idBase: 1_000_000_000, years: 12 }),
      name: "Lumen Home",
      locales: ["en", "de"],
      country: {
        code: "DE",
        name: "Germany",
        city: "Berlin",
        zip: "10115",
        street: "Lampenweg 7",
      },
      timezone: "Europe/Berlin",
      contactEmail: "hello@canary.example",
    },
    {
      plan: planOf({
        today: seed.today,
        orders: SECOND_SHOP_ORDERS,
        domain: SECOND_SHOP,
        idBase: 2_000_000_000,
        years: 3,
      }),
      name: "Second Shop",
      locales: ["fr", "en"],
      country: {
        code: "FR",
        name: "France",
        city: "Lyon",
        zip: "69002",
        street: "rue du Phare 3",
      },
      timezone: "Europe/Paris",
      contactEmail: "bonjour@canary.example",
    },
  ];
}

function planOf(of: {
  today: string;
  orders: number;
  domain: string;
  idBase: number;
  years: number;
}): SeedPlan {
  return {
    ...of,
    customers: Math.max(16, Math.floor(of.orders / 4)),
    currency: "EUR",
    productIds: seedProducts(of.domain, of.idBase).map((product) => product.id),
    company: {
      id: `gid://shopify/Company/${of.idBase + 41}`,
      name: "Canary Studio KG",
      contactId: `gid://shopify/CompanyContact/${of.idBase + 42}`,
      locationId: `gid://shopify/CompanyLocation/${of.idBase + 43}`,
      location: "Canary Studio, Leipzig",
    },
  };
}
