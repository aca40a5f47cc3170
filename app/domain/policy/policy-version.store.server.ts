/** The archive of published policies: written once, read for ever, ciphertext at rest. */
import type { Tx } from "~/db.server";
import { openField, sealField } from "~/domain/protection/index.server";
import { isShopperLanguage, type ShopperLanguage } from "~/lib/language";
import type { ShopDomain } from "~/lib/ids";
import type { PolicyContent } from "./build-policy";
import { hashPolicy } from "./hash-policy.server";

/** One language of one version, without its text. */
export interface PolicyEdition {
  readonly version: number;
  readonly language: ShopperLanguage;
  /** SHA-256 of the text as archived, hexadecimal. */
  readonly hash: string;
  readonly publishedAt: Date;
  readonly effectiveAt: Date;
}

export interface PublishedPolicy extends PolicyEdition {
  readonly content: PolicyContent;
  /** False when the archived text is no longer the one whose hash was recorded. */
  readonly intact: boolean;
}

const place = (shop: ShopDomain, version: number, language: string) =>
  ({ shop, model: "PolicyVersion", field: "content", row: `${version}:${language}` }) as const;

/** Two publications at once become two versions, one after the other. */
export async function lockPolicy(tx: Tx, shop: ShopDomain): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`policy:${shop}`}, 0))`;
}

export async function latestVersion(tx: Tx, shop: ShopDomain): Promise<number> {
  const { _max } = await tx.policyVersion.aggregate({ where: { shop }, _max: { version: true } });
  return _max.version ?? 0;
}

export interface NewEdition {
  readonly version: number;
  readonly language: ShopperLanguage;
  /** The text's exact bytes, as hashed. */
  readonly text: string;
  readonly hash: string;
  readonly publishedAt: Date;
  readonly publishedBy: string | null;
}

export async function archiveEdition(tx: Tx, shop: ShopDomain, edition: NewEdition): Promise<void> {
  const { version, language, text, hash, publishedAt, publishedBy } = edition;
  const content = await sealField(tx, place(shop, version, language), text);
  await tx.policyVersion.create({
    data: {
      shop,
      version,
      language,
      content,
      hash,
      publishedAt,
      effectiveAt: publishedAt,
      publishedBy,
    },
  });
}

/** All editions, newest first, without their texts. */
export async function listEditions(tx: Tx, shop: ShopDomain): Promise<PolicyEdition[]> {
  const rows = await tx.policyVersion.findMany({
    where: { shop },
    select: { version: true, language: true, hash: true, publishedAt: true, effectiveAt: true },
    orderBy: [{ version: "desc" }, { language: "asc" }],
  });
  return rows.flatMap((row) =>
    isShopperLanguage(row.language) ? [{ ...row, language: row.language }] : [],
  );
}

/** One edition with its text; undefined when there is no such version. */
export async function readEdition(
  tx: Tx,
  shop: ShopDomain,
  { version, language }: { readonly version: number; readonly language: ShopperLanguage },
): Promise<PublishedPolicy | undefined> {
  const row = await tx.policyVersion.findUnique({
    where: { shop_version_language: { shop, version, language } },
  });
  if (!row) return undefined;
  const text = await openField(tx, place(shop, version, language), row.content);
  return {
    version,
    language,
    hash: row.hash,
    publishedAt: row.publishedAt,
    effectiveAt: row.effectiveAt,
    // Only `archiveEdition` writes here, and the seal proves that nobody else did.
    content: JSON.parse(text) as PolicyContent,
    intact: hashPolicy(text) === row.hash,
  };
}
