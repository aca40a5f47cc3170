/** Rows of incidents; their free text is sealed under the incident's case key. */
import type { Tx } from "~/db.server";
import { createCaseKey, openField, sealField } from "~/domain/protection/index.server";
import type { Incident } from "~/generated/prisma/client";
import { newId, type ShopDomain } from "~/lib/ids";
import type { EntryKind } from "./incident-form";
import type { IncidentEntryView } from "./incident-view";

export type IncidentRow = Omit<Incident, "description" | "shop">;

export interface NewIncident {
  readonly knownAt: Date;
  readonly openedAt: Date;
  readonly openedBy: string;
  readonly law: string;
  readonly dueAt: Date;
  readonly affected: number | null;
  readonly dataKinds: readonly string[];
  readonly what: string;
}

const shown = { omit: { description: true, shop: true } } as const;

export async function insertIncident(
  tx: Tx,
  shop: ShopDomain,
  { what, dataKinds, ...facts }: NewIncident,
): Promise<string> {
  const [id, caseKeyId] = [newId(), await createCaseKey(tx, shop)];
  const place = { shop, model: "Incident", field: "description", row: id, caseKeyId } as const;
  const description = await sealField(tx, place, what);
  await tx.incident.create({
    data: { shop, id, caseKeyId, description, dataKinds: [...dataKinds], ...facts },
  });
  return id;
}

export async function findIncidents(tx: Tx, shop: ShopDomain): Promise<IncidentRow[]> {
  return tx.incident.findMany({
    where: { shop },
    orderBy: { openedAt: "desc" },
    take: 500,
    ...shown,
  });
}

/** Locked: two people who write at once do so one after the other. */
export async function lockIncident(
  tx: Tx,
  shop: ShopDomain,
  id: string,
): Promise<IncidentRow | undefined> {
  await tx.$queryRaw`SELECT 1 FROM "Incident" WHERE shop = ${shop} AND id = ${id} FOR UPDATE`;
  const row = await tx.incident.findUnique({ where: { shop_id: { shop, id } }, ...shown });
  return row ?? undefined;
}

export async function changeIncident(
  tx: Tx,
  shop: ShopDomain,
  {
    id,
    ...data
  }: {
    readonly id: string;
    readonly risk?: string;
    readonly affected?: number | null;
    readonly authorityAt?: Date;
    readonly peopleAt?: Date;
    readonly closedAt?: Date;
  },
): Promise<void> {
  await tx.incident.update({ where: { shop_id: { shop, id } }, data });
}

export interface NewIncidentEntry {
  readonly at: Date;
  readonly by: string;
  readonly kind: EntryKind | "assessed";
  readonly text: string;
}

export async function insertEntry(
  tx: Tx,
  shop: ShopDomain,
  { incident, entry }: { readonly incident: IncidentRow; readonly entry: NewIncidentEntry },
): Promise<void> {
  const id = newId();
  const { caseKeyId } = incident;
  const place = { shop, model: "IncidentEntry", field: "text", row: id, caseKeyId } as const;
  await tx.incidentEntry.create({
    data: {
      ...{ shop, id, incidentId: incident.id, at: entry.at, by: entry.by, kind: entry.kind },
      text: await sealField(tx, place, entry.text),
    },
  });
}

export async function openDescription(
  tx: Tx,
  shop: ShopDomain,
  { id, caseKeyId }: IncidentRow,
): Promise<string> {
  const { description } = await tx.incident.findUniqueOrThrow({
    where: { shop_id: { shop, id } },
    select: { description: true },
  });
  const place = { shop, model: "Incident", field: "description", row: id, caseKeyId } as const;
  return openField(tx, place, description);
}

export async function openEntries(
  tx: Tx,
  shop: ShopDomain,
  { id: incidentId, caseKeyId }: IncidentRow,
): Promise<IncidentEntryView[]> {
  const rows = await tx.incidentEntry.findMany({
    where: { shop, incidentId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const opened: IncidentEntryView[] = [];
  for (const { id, at, by, kind, text } of rows) {
    const place = { shop, model: "IncidentEntry", field: "text", row: id, caseKeyId } as const;
    opened.push({ id, at, by, kind, text: await openField(tx, place, text) });
  }
  return opened;
}
