/** Rows of `HostSession`: the whole session sealed as one text, so both tokens change together. */
import { Session } from "@shopify/shopify-api";
import { z } from "zod";
import type { Tx } from "~/db.server";
import { ensureShopKeys, openField, sealField } from "~/domain/protection/index.server";
import { domainNow, realNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";

const storedSession = z.array(
  z.tuple([z.string(), z.union([z.string(), z.number(), z.boolean()])]),
);

function place(shop: ShopDomain, row: string) {
  return { shop, model: "HostSession", field: "sealed", row } as const;
}

/** Stores a session. The shop's row and keys are made here when this is the first thing we know of it. */
export async function saveHostSession(tx: Tx, shop: ShopDomain, session: Session): Promise<void> {
  await tx.$executeRaw`INSERT INTO "Shop" (shop, "createdAt") VALUES (${shop}, ${domainNow()}) ON CONFLICT DO NOTHING`;
  await ensureShopKeys(tx, shop);
  const text = JSON.stringify(session.toPropertyArray(true));
  const data = {
    isOnline: session.isOnline,
    sealed: await sealField(tx, place(shop, session.id), text),
    expiresAt: session.expires ?? null,
    updatedAt: realNow(),
  };
  await tx.hostSession.upsert({
    where: { shop_id: { shop, id: session.id } },
    create: { shop, id: session.id, ...data },
    update: data,
  });
}

export async function loadHostSession(
  tx: Tx,
  shop: ShopDomain,
  id: string,
): Promise<Session | undefined> {
  const row = await tx.hostSession.findUnique({ where: { shop_id: { shop, id } } });
  return row ? open(tx, shop, row) : undefined;
}

export async function listHostSessions(tx: Tx, shop: ShopDomain): Promise<Session[]> {
  const rows = await tx.hostSession.findMany({ where: { shop } });
  return Promise.all(rows.map((row) => open(tx, shop, row)));
}

export async function removeHostSessions(
  tx: Tx,
  shop: ShopDomain,
  ids: readonly string[],
): Promise<void> {
  await tx.hostSession.deleteMany({ where: { shop, id: { in: [...ids] } } });
}

/** One refresher per shop: the others wait here and then find the fresh token. */
export async function lockHostSession(tx: Tx, shop: ShopDomain): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`token:${shop}`}, 0))`;
}

async function open(
  tx: Tx,
  shop: ShopDomain,
  row: { readonly id: string; readonly sealed: string },
): Promise<Session> {
  const text = await openField(tx, place(shop, row.id), row.sealed);
  return Session.fromPropertyArray(storedSession.parse(JSON.parse(text)), true);
}
