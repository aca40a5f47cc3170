/** What the admin asks of the log, and what it gets. Safe in a browser. */
import { z } from "zod";

export const actorKinds = ["staff", "shopper", "platform", "system"] as const;
export type ActorKind = (typeof actorKinds)[number];

/** A calendar day of the shop, as a date field gives it. */
const day = z.iso.date();
const text = z.string().trim().min(1).max(200);

/** The query of the page; what is not understood there is left out. */
export const auditQuerySchema = z.object({
  type: text.optional().catch(undefined),
  actor: z.enum(actorKinds).optional().catch(undefined),
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
  about: text.optional().catch(undefined),
  before: text.optional().catch(undefined),
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;

export interface AuditFilter {
  readonly type?: string | undefined;
  readonly actor?: ActorKind | undefined;
  readonly from?: Date | undefined;
  /** Excluded. */
  readonly until?: Date | undefined;
  /** A pseudonym, a case or the id of a member of staff. */
  readonly about?: string | undefined;
  /** The page after this event's. */
  readonly before?: string | undefined;
}

export interface ListedEvent {
  readonly id: string;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly type: string;
  readonly subject: string | null;
  readonly reason: string | null;
  readonly requestId: string | null;
  readonly caseId: string | null;
  readonly detail: unknown;
  /** Its place in the sealed tree; null while it waits. */
  readonly index: number | null;
}

export interface AuditPage {
  readonly events: readonly ListedEvent[];
  /** The `before` of the next page. */
  readonly next: string | undefined;
}
