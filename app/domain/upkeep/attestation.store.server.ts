/** Rows of `Attestation`; the text is sealed under a key of its own. */
import type { Tx } from "~/db.server";
import { createCaseKey, openField, sealField } from "~/domain/protection/index.server";
import { newId, type ShopDomain } from "~/lib/ids";

const KIND = "risk-assessment";

export interface NewAttestation {
  readonly text: string;
  readonly attestedBy: string;
  readonly attestedAt: Date;
  readonly nextDueAt: Date;
}

export interface AttestationView extends NewAttestation {
  readonly id: string;
}

export async function insertAttestation(
  tx: Tx,
  shop: ShopDomain,
  { text, ...facts }: NewAttestation,
): Promise<string> {
  const [id, caseKeyId] = [newId(), await createCaseKey(tx, shop)];
  const sealed = await sealField(tx, place(shop, id, caseKeyId), text);
  await tx.attestation.create({
    data: { shop, id, kind: KIND, caseKeyId, text: sealed, ...facts },
  });
  return id;
}

/** The newest first, opened. */
export async function findAttestations(
  tx: Tx,
  shop: ShopDomain,
  take: number,
): Promise<AttestationView[]> {
  const rows = await tx.attestation.findMany({
    where: { shop, kind: KIND },
    orderBy: [{ attestedAt: "desc" }, { id: "desc" }],
    take,
  });
  const views: AttestationView[] = [];
  for (const { id, caseKeyId, text, attestedBy, attestedAt, nextDueAt } of rows) {
    const clear = await openField(tx, place(shop, id, caseKeyId), text);
    views.push({ id, text: clear, attestedBy, attestedAt, nextDueAt });
  }
  return views;
}

/** Dates only: what a control needs, without opening anything. */
export async function attestationDates(
  tx: Tx,
  shop: ShopDomain,
): Promise<{ readonly count: number; readonly last: Date | null; readonly nextDue: Date | null }> {
  const count = await tx.attestation.count({ where: { shop, kind: KIND } });
  const last = await tx.attestation.findFirst({
    where: { shop, kind: KIND },
    orderBy: [{ attestedAt: "desc" }, { id: "desc" }],
    select: { attestedAt: true, nextDueAt: true },
  });
  return { count, last: last?.attestedAt ?? null, nextDue: last?.nextDueAt ?? null };
}

function place(shop: ShopDomain, row: string, caseKeyId: string) {
  return { shop, model: "Attestation", field: "text", row, caseKeyId } as const;
}
