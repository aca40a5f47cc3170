/** The bytes of an event that its leaf in the tree is the hash of. */
import type { AuditEvent } from "~/generated/prisma/client";
import { canonicalJson } from "~/lib/canonical-json";
import { leafContentSchema, type LeafContent } from "./log-format";
import { leafHash, type Hash } from "./merkle.server";

/** An event with every column as stored. */
export type StoredEvent = AuditEvent;

/**
 * Every column of an event. Columns without a value are left out, so that one which is added later
 * changes no leaf that was sealed before.
 */
export function eventContent(event: StoredEvent): Readonly<Record<string, unknown>> {
  const columns = {
    shop: event.shop,
    id: event.id,
    at: event.at.toISOString(),
    actorKind: event.actorKind,
    actorId: event.actorId,
    type: event.type,
    subject: event.subject,
    reason: event.reason,
    requestId: event.requestId,
    caseId: event.caseId,
    detail: event.detail,
    salt: event.salt,
  } satisfies Record<keyof StoredEvent, unknown>;
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null));
}

/** The event at its place: moved elsewhere, it is another leaf. */
export function leafContent(event: StoredEvent, index: number): LeafContent {
  return leafContentSchema.parse({ ...eventContent(event), index });
}

export function hashOfLeaf(leaf: LeafContent): Hash {
  return leafHash(canonicalJson(leaf));
}
