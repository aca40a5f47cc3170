/** Publishing: the policy is written down as it is now, in every language, and never changed again. */
import { withShop, type Tx } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { requirePermission } from "~/domain/staff/index.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { shopperLanguages } from "~/lib/language";
import { buildPolicy } from "./build-policy";
import { hashPolicy } from "./hash-policy.server";
import type { PolicyPorts } from "./policy-port";
import {
  archiveEdition,
  latestVersion,
  listEditions,
  lockPolicy,
} from "./policy-version.store.server";
import { readPolicyFacts } from "./shop-facts.store.server";

export type PublishOutcome =
  | { readonly published: true; readonly version: number }
  /** What is published already says exactly this. */
  | { readonly published: false; readonly version: number };

export async function publishPolicy(
  shop: ShopDomain,
  { staffId, ports }: { readonly staffId?: string; readonly ports: PolicyPorts },
): Promise<PublishOutcome> {
  return withShop(shop, async (tx) => {
    if (staffId !== undefined) {
      await requirePermission(tx, shop, { staffId, permission: "publish-policy" });
    }
    await lockPolicy(tx, shop);
    return publishIn(tx, shop, { ports, ...(staffId === undefined ? {} : { staffId }) });
  });
}

/** Publishes the first policy, so that the page exists from the first day. Idempotent. */
export async function ensurePolicy(
  shop: ShopDomain,
  { ports }: { readonly ports: PolicyPorts },
): Promise<PublishOutcome> {
  return withShop(shop, async (tx) => {
    await lockPolicy(tx, shop);
    const version = await latestVersion(tx, shop);
    return version > 0 ? { published: false, version } : publishIn(tx, shop, { ports });
  });
}

async function publishIn(
  tx: Tx,
  shop: ShopDomain,
  { staffId, ports }: { readonly staffId?: string; readonly ports: PolicyPorts },
): Promise<PublishOutcome> {
  const current = await latestVersion(tx, shop);
  const texts = await draftTexts(tx, shop, ports);
  const archived = (await listEditions(tx, shop)).filter(({ version }) => version === current);
  const unchanged = texts.every(({ language, hash }) =>
    archived.some((edition) => edition.language === language && edition.hash === hash),
  );
  if (unchanged) return { published: false, version: current };
  const version = current + 1;
  for (const { language, text, hash } of texts) {
    const publishedBy = staffId ?? null;
    await archiveEdition(tx, shop, {
      ...{ version, language, text, hash, publishedBy },
      publishedAt: domainNow(),
    });
    await recordAudit(tx, shop, {
      type: "policy.published",
      actor: staffId === undefined ? { kind: "system" } : { kind: "staff", id: staffId },
      detail: { version, language, hash },
    });
  }
  return { published: true, version };
}

/** What would be published now, in every language. */
export async function draftTexts(tx: Tx, shop: ShopDomain, ports: PolicyPorts) {
  const facts = await readPolicyFacts(tx, shop, ports);
  return shopperLanguages.map((language) => {
    const { content, unsaid } = buildPolicy(facts, language);
    const text = JSON.stringify(content);
    return { language, content, unsaid, text, hash: hashPolicy(text) };
  });
}
