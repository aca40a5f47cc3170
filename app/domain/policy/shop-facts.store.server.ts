/** The shop's facts, from the host and from the merchant. */
import type { Tx } from "~/db.server";
import { openField, sealField } from "~/domain/protection/index.server";
import { findShop, merchantContact } from "~/domain/shops/index.server";
import type { ShopDomain } from "~/lib/ids";
import { merchantFactsSchema, type MerchantFacts, type PolicyFacts } from "./policy-facts";
import type { PolicyPorts } from "./policy-port";

const place = (shop: ShopDomain) =>
  ({ shop, model: "Shop", field: "policyFacts", row: shop }) as const;

/** What the merchant has filled in. */
export async function readMerchantFacts(tx: Tx, shop: ShopDomain): Promise<MerchantFacts> {
  const row = await tx.shop.findUnique({ where: { shop }, select: { policyFacts: true } });
  if (!row?.policyFacts) return {};
  const text = await openField(tx, place(shop), row.policyFacts);
  return merchantFactsSchema.parse(JSON.parse(text));
}

export async function writeMerchantFacts(
  tx: Tx,
  shop: ShopDomain,
  facts: MerchantFacts,
): Promise<void> {
  const policyFacts = await sealField(tx, place(shop), JSON.stringify(facts));
  await tx.shop.update({ where: { shop }, data: { policyFacts } });
}

/** Everything the policy may say. What the merchant wrote comes before what the host knows. */
export async function readPolicyFacts(
  tx: Tx,
  shop: ShopDomain,
  ports: PolicyPorts,
): Promise<PolicyFacts> {
  const host = await findShop(tx, shop);
  const merchant = await readMerchantFacts(tx, shop);
  return {
    shopName: merchant.legalName ?? host?.name ?? undefined,
    country: host?.country ?? undefined,
    address: merchant.address,
    contactEmail: merchant.contactEmail ?? (await merchantContact(tx, shop)),
    officer: merchant.officer,
    authority: merchant.authority,
    retention: await ports.retentionRules(tx, shop),
  };
}
