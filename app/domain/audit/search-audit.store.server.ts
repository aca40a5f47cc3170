/** Finds recorded events for the admin: newest first, by page. */
import type { Tx } from "~/db.server";
import type { Prisma } from "~/generated/prisma/client";
import type { ShopDomain } from "~/lib/ids";
import type { AuditFilter, AuditPage } from "./audit-filter";

const PAGE = 50;

export async function searchAudit(
  tx: Tx,
  shop: ShopDomain,
  filter: AuditFilter,
): Promise<AuditPage> {
  const before = filter.before === undefined ? undefined : await placeOf(tx, shop, filter.before);
  const found = await tx.auditEvent.findMany({
    where: { shop, AND: [matching(filter), before ? olderThan(before) : {}] },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    omit: { shop: true, salt: true },
  });
  const events = found.slice(0, PAGE);
  const leaves = await tx.auditLeaf.findMany({
    where: { shop, eventId: { in: events.map(({ id }) => id) } },
    select: { eventId: true, index: true },
  });
  const indexOf = new Map(leaves.map(({ eventId, index }) => [eventId, index]));
  return {
    events: events.map((event) => ({ ...event, index: indexOf.get(event.id) ?? null })),
    next: found.length > PAGE ? events.at(-1)?.id : undefined,
  };
}

function matching(filter: AuditFilter): Prisma.AuditEventWhereInput {
  const { type, actor, from, until, about } = filter;
  return {
    // One for every commit of choices: listed when asked for by name, and not to bury the others.
    type: type ?? { not: "consent.recorded" },
    ...(actor ? { actorKind: actor } : {}),
    at: { ...(from ? { gte: from } : {}), ...(until ? { lt: until } : {}) },
    ...(about ? { OR: [{ subject: about }, { caseId: about }, { actorId: about }] } : {}),
  };
}

interface Place {
  readonly at: Date;
  readonly id: string;
}

async function placeOf(tx: Tx, shop: ShopDomain, id: string): Promise<Place | undefined> {
  const found = await tx.auditEvent.findUnique({
    where: { shop_id: { shop, id } },
    select: { at: true, id: true },
  });
  return found ?? undefined;
}

function olderThan({ at, id }: Place): Prisma.AuditEventWhereInput {
  return { OR: [{ at: { lt: at } }, { at, id: { lt: id } }] };
}
