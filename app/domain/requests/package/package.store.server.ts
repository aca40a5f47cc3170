/** Rows of packages: sealed ZIP files that answer an access request. */
import type { Tx } from "~/db.server";
import { openField, sealField } from "~/domain/protection/index.server";
import { newId, type ShopDomain } from "~/lib/ids";

/** A package without its content. */
export interface PackageRecord {
  readonly id: string;
  readonly requestId: string;
  readonly caseKeyId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly sha256: string;
  readonly bytes: number;
  readonly downloadedAt: Date | null;
  readonly releasedAt: Date | null;
  readonly takenAt: Date | null;
}

const withoutContent = {
  id: true,
  requestId: true,
  caseKeyId: true,
  createdAt: true,
  expiresAt: true,
  sha256: true,
  bytes: true,
  downloadedAt: true,
  releasedAt: true,
  takenAt: true,
} as const;

interface NewPackage {
  readonly requestId: string;
  readonly caseKeyId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly sha256: string;
  readonly zip: Buffer;
}

/** Stores a package and removes the request's earlier ones. Answers its id. */
export async function replacePackage(
  tx: Tx,
  shop: ShopDomain,
  { zip, ...fresh }: NewPackage,
): Promise<string> {
  await tx.requestPackage.deleteMany({ where: { shop, requestId: fresh.requestId } });
  const id = newId();
  const content = await sealField(tx, place(shop, id, fresh.caseKeyId), zip.toString("base64"));
  await tx.requestPackage.create({ data: { ...fresh, shop, id, content, bytes: zip.length } });
  return id;
}

export async function findPackage(
  tx: Tx,
  shop: ShopDomain,
  requestId: string,
): Promise<PackageRecord | undefined> {
  const row = await tx.requestPackage.findFirst({
    where: { shop, requestId },
    orderBy: { createdAt: "desc" },
    select: withoutContent,
  });
  return row ?? undefined;
}

/** The ZIP file itself. Throws when its key is gone or its ciphertext was changed. */
export async function openPackage(
  tx: Tx,
  shop: ShopDomain,
  { id, caseKeyId }: Pick<PackageRecord, "id" | "caseKeyId">,
): Promise<Buffer> {
  const { content } = await tx.requestPackage.findUniqueOrThrow({
    where: { shop_id: { shop, id } },
    select: { content: true },
  });
  return Buffer.from(await openField(tx, place(shop, id, caseKeyId), content), "base64");
}

export async function markPackage(
  tx: Tx,
  shop: ShopDomain,
  mark: { readonly id: string } & Partial<
    Pick<PackageRecord, "downloadedAt" | "releasedAt" | "takenAt">
  >,
): Promise<void> {
  const { id, ...data } = mark;
  await tx.requestPackage.update({ where: { shop_id: { shop, id } }, data });
}

export async function deletePackages(
  tx: Tx,
  shop: ShopDomain,
  requestIds: readonly string[],
): Promise<number> {
  const { count } = await tx.requestPackage.deleteMany({
    where: { shop, requestId: { in: [...requestIds] } },
  });
  return count;
}

function place(shop: ShopDomain, row: string, caseKeyId: string) {
  return { shop, model: "RequestPackage", field: "content", row, caseKeyId } as const;
}
