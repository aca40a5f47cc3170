import { seededRandom, type Random } from "../random";
import type { Address } from "../state/address";
import type { Customer, MarketingConsent } from "../state/customer";
import { COUNTRIES, type Country } from "./countries";
import { historyLength, historyStart, type SeedPlan } from "./seed-plan";

export function customerGid(plan: SeedPlan, index: number): string {
  return `gid://shopify/Customer/${plan.idBase + 600_000 + index}`;
}

/** The customer at one place of the seed, personal data in every field that can hold some. */
export function seedCustomer(plan: SeedPlan, index: number): Customer {
  const random = seededRandom(plan.domain, "customer", index);
  const country = COUNTRIES[index % COUNTRIES.length] ?? random.pick(COUNTRIES);
  const firstName = random.pick(country.firstNames);
  const lastName = random.pick(country.lastNames);
  const created = Math.floor(historyStart(plan) + (historyLength(plan) * index) / plan.customers);
  const createdAt = new Date(created).toISOString();
  const phone = phoneNumber(country, index);
  const address = addressOf({
    country,
    random,
    firstName,
    lastName,
    phone,
    id: plan.idBase + 610_000_000 + index,
  });
  return {
    id: customerGid(plan, index),
    createdAt,
    updatedAt: createdAt,
    firstName,
    lastName,
    email: emailOf({ firstName, index, domain: plan.domain }),
    phone: random.chance(0.7) ? phone : null,
    note: random.chance(0.4) ? `canary: prefers parcels left with the neighbour (${index})` : null,
    locale: country.locale,
    tags: random.chance(0.3) ? ["newsletter", `canary-vip-${index}`] : [],
    taxExempt: random.chance(0.03),
    state: random.chance(0.6) ? "ENABLED" : "DISABLED",
    addresses: [address],
    emailMarketing: marketing(random, createdAt),
    smsMarketing: random.chance(0.3) ? marketing(random, createdAt) : null,
    dataSaleOptOut: country.code === "US" && random.chance(0.2),
    metafields: random.chance(0.5) ? [birthday(plan, index, createdAt)] : [],
    erasure: null,
    redacted: false,
  };
}

function emailOf(of: { firstName: string; index: number; domain: string }): string {
  const plain = of.firstName.normalize("NFD").replace(/[^a-zA-Z]/g, "");
  const shop = of.domain.split("-")[0] ?? "shop";
  return `${plain.toLowerCase()}.${shop}${of.index}@canary.example`;
}

function phoneNumber(country: Country, index: number): string {
  return `${country.dialling}555${String(index % 100_000).padStart(5, "0")}`;
}

function addressOf(of: {
  country: Country;
  random: Random;
  firstName: string;
  lastName: string;
  phone: string;
  id: number;
}): Address {
  const place = of.random.pick(of.country.cities);
  return {
    id: `gid://shopify/MailingAddress/${of.id}?model_name=CustomerAddress`,
    firstName: of.firstName,
    lastName: of.lastName,
    company: null,
    address1: `${of.random.pick(of.country.streets)} ${1 + of.random.below(180)}`,
    address2: of.random.chance(0.2) ? "c/o Canary" : null,
    city: place.city,
    zip: place.zip,
    province: of.country.province?.name ?? null,
    provinceCode: of.country.province?.code ?? null,
    country: of.country.name,
    countryCodeV2: of.country.code,
    phone: of.phone,
  };
}

function marketing(random: Random, at: string): MarketingConsent {
  const state = random.pick(["SUBSCRIBED", "NOT_SUBSCRIBED", "UNSUBSCRIBED", "PENDING"] as const);
  if (state === "NOT_SUBSCRIBED") return { state, optInLevel: "UNKNOWN", updatedAt: null };
  return { state, optInLevel: "SINGLE_OPT_IN", updatedAt: at };
}

function birthday(plan: SeedPlan, index: number, at: string) {
  const day = String(1 + (index % 28)).padStart(2, "0");
  return {
    id: `gid://shopify/Metafield/${plan.idBase + 620_000_000 + index}`,
    namespace: "facts",
    key: "birthday_note",
    type: "single_line_text_field",
    value: `canary born 19${60 + (index % 40)}-04-${day}`,
    createdAt: at,
    updatedAt: at,
  };
}
