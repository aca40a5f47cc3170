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

/** The policy in force, in one language; undefined before the first publication. */
export async function policyInForce(
  shop: ShopDomain,
  language: ShopperLanguage,
): Promise<PublishedPolicy | undefined> {
  return withShop(shop, async (tx) => {
    const version = await latestVersion(tx, shop);
    return version === 0 ? undefined : readEdition(tx, shop, { version, language });
  });
}

export async function policyVersion(
  shop: ShopDomain,
  edition: { readonly version: number; readonly language: ShopperLanguage },
): Promise<PublishedPolicy | undefined> {
  return withShop(shop, (tx) => readEdition(tx, shop, edition));
}

export async function policyVersions(shop: ShopDomain): Promise<PolicyEdition[]> {
  return withShop(shop, (tx) => listEditions(tx, shop));
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
      editions: await listEditions(tx, shop),
    };
  });
}
