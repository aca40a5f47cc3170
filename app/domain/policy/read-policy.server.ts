/** Reading the policy: what shoppers see, and what the merchant sees behind it. */
import { withShop, type Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import type { ShopperLanguage } from "~/lib/language";
import type { UnsaidSentence } from "./build-policy";
import type { MerchantFacts } from "./policy-facts";
import type { PolicyContent } from "./build-policy";
import type { PolicyPorts } from "./policy-port";
import {
  latestVersion,
  listEditions,
  readEdition,
  type PolicyEdition,
  type PublishedPolicy,
} from "./policy-version.store.server";
import { draftTexts } from "./publish-policy.server";
import { readMerchantFacts } from "./shop-facts.store.server";

/** The policy in force, in one language or in English; undefined before the first publication. */
export async function policyInForce(
  shop: ShopDomain,
  language: ShopperLanguage,
): Promise<PublishedPolicy | undefined> {
  return withShop(shop, async (tx) => {
    const version = await latestVersion(tx, shop);
    return version === 0 ? undefined : editionFor(tx, shop, { version, language });
  });
}

export async function policyVersion(
  shop: ShopDomain,
  edition: { readonly version: number; readonly language: ShopperLanguage },
): Promise<PublishedPolicy | undefined> {
  return withShop(shop, (tx) => editionFor(tx, shop, edition));
}

/** Every version, newest first, as who reads this language is shown it. */
export async function policyVersions(
  shop: ShopDomain,
  language: ShopperLanguage,
): Promise<PolicyEdition[]> {
  const editions = await withShop(shop, (tx) => listEditions(tx, shop));
  return editionsFor(editions, language);
}

/**
 * Every version has been published in English; not all in every language that there is now. What was
 * never published in a language is not translated afterwards: it would not be what held.
 */
const EVERY_VERSION_HAS = "en";

async function editionFor(
  tx: Tx,
  shop: ShopDomain,
  { version, language }: { readonly version: number; readonly language: ShopperLanguage },
): Promise<PublishedPolicy | undefined> {
  return (
    (await readEdition(tx, shop, { version, language })) ??
    (await readEdition(tx, shop, { version, language: EVERY_VERSION_HAS }))
  );
}

function editionsFor(
  editions: readonly PolicyEdition[],
  language: ShopperLanguage,
): PolicyEdition[] {
  const own = editions.filter((edition) => edition.language === language);
  const has = new Set(own.map(({ version }) => version));
  return editions.filter(
    (edition) => edition.language === (has.has(edition.version) ? language : EVERY_VERSION_HAS),
  );
}

/** How what is published stands to what the settings say now. */
export interface PolicyStatus {
  /** 0 before the first publication. */
  readonly version: number;
  readonly publishedAt: Date | null;
  /** True when publishing now would change something. */
  readonly outdated: boolean;
  readonly unsaid: readonly UnsaidSentence[];
}

export async function policyStatus(
  tx: Tx,
  shop: ShopDomain,
  ports: PolicyPorts,
): Promise<PolicyStatus> {
  const drafts = await draftTexts(tx, shop, ports);
  const editions = await listEditions(tx, shop);
  const version = editions[0]?.version ?? 0;
  const current = editions.filter((edition) => edition.version === version);
  const same = drafts.every(({ language, hash }) =>
    current.some((edition) => edition.language === language && edition.hash === hash),
  );
  return {
    version,
    publishedAt: current[0]?.publishedAt ?? null,
    outdated: !same,
    unsaid: drafts[0]?.unsaid ?? [],
  };
}

/** Everything the admin's policy page shows. */
export interface PolicyDesk extends PolicyStatus {
  readonly facts: MerchantFacts;
  readonly draft: PolicyContent;
  /** Every version, in the draft's language or in English. */
  readonly editions: readonly PolicyEdition[];
}

export async function readPolicyDesk(
  shop: ShopDomain,
  { language, ports }: { readonly language: ShopperLanguage; readonly ports: PolicyPorts },
): Promise<PolicyDesk> {
  return withShop(shop, async (tx) => {
    const drafts = await draftTexts(tx, shop, ports);
    const draft = drafts.find((text) => text.language === language);
    if (!draft) throw new Error(`No policy is written in ${language}`);
    return {
      ...(await policyStatus(tx, shop, ports)),
      facts: await readMerchantFacts(tx, shop),
      draft: draft.content,
      editions: editionsFor(await listEditions(tx, shop), language),
    };
  });
}
