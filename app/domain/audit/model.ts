/**
 * What can happen to personal data and to the rules about it. The type of an event decides the
 * shape of its details, which hold ids, counts and codes, never personal data. Promise 13.
 */
import { z } from "zod";
import { prunedDetailSchema } from "./log-format";

export {
  actorKinds,
  auditQuerySchema,
  type ActorKind,
  type AuditFilter,
  type AuditPage,
  type AuditQuery,
  type ListedEvent,
} from "./audit-filter";
export { LONGEST_REASON, readReason, SHORTEST_REASON } from "./reason";
export { describeFinding, type Finding } from "./finding";
export {
  checkpointSchema,
  logLineSchema,
  PROOF_KIND,
  proofSchema,
  SHORTEST_KEEP_DAYS,
  type Checkpoint,
  type LogLine,
  type Proof,
} from "./log-format";

const count = z.number().int().nonnegative();

/** One entry per event type. Adding one here is all it takes; the writer and the page follow. */
export const auditDetails = {
  "shop.installed": z.object({ scopes: z.array(z.string()), again: z.boolean() }),
  "shop.uninstalled": z.object({}),
  "shop.scopes-changed": z.object({ added: z.array(z.string()), removed: z.array(z.string()) }),
  "shop.evidence-exported": z.object({ bytes: count, sha256: z.string() }),
  "webhook.refused": z.object({ topic: z.string(), why: z.string() }),
  "request.opened": z.object({ kind: z.string(), channel: z.string(), law: z.string() }),
  "request.confirmed": z.object({}),
  "request.packaged": z.object({ bytes: count, sha256: z.string(), parts: z.array(z.string()) }),
  "request.downloaded": z.object({ packageId: z.string() }),
  "request.answered": z.object({ outcome: z.string() }),
  "request.closed": z.object({ outcome: z.string() }),
  "request.decided": z.object({ decision: z.string() }),
  "request.released": z.object({ packageId: z.string() }),
  "request.taken": z.object({ packageId: z.string() }),
  /** By the recipient's id: a vendor of the banner, the platform, or the store's own records. */
  "request.cleared": z.object({
    outcomes: z.record(z.string(), z.enum(["deleted", "asked", "nothing-held"])),
  }),
  "request.emptied": z.object({}),
  "erasure.host-asked": z.object({ state: z.string(), because: z.string().optional() }),
  "erasure.done": z.object({ removed: z.record(z.string(), count), keysDestroyed: count }),
  "erasure.checked": z.object({ clean: z.boolean(), found: z.record(z.string(), count) }),
  "mail.sent": z.object({ kind: z.string() }),
  /** Decisions that were committed together, and the root of their own small tree. */
  "consent.recorded": z.object({ decisions: count, root: z.string() }),
  "consent.pruned": z.object({ decisions: count, months: count }),
  "consent.account-choice": z.object({ channel: z.string(), wanted: z.string(), by: z.string() }),
  "banner.draft-saved": z.object({ revision: count, basedOn: count }),
  "banner.draft-dropped": z.object({ basedOn: count }),
  "leak.noticed": z.object({
    tracker: z.string(),
    pageType: z.string(),
    percent: count,
    pages: count,
    samples: count,
  }),
  "leak.ended": z.object({ tracker: z.string(), cleanDays: count }),
  "host-consent.written": z.object({ places: count }),
  "host-consent.changed": z.object({
    from: z.string(),
    to: z.string(),
    places: z.array(z.string()),
  }),
  "host-banner.changed": z.object({ version: count, from: z.string(), to: z.string() }),
  /** `found`: the version that the host's copy named; null where it had none, or named none. */
  "host-banner.put-again": z.object({ version: count, found: count.nullable(), to: z.string() }),
  "native-banner.disabled": z.object({}),
  "banner.published": z.object({ version: count, fingerprint: z.string() }),
  "policy.published": z.object({ version: count, language: z.string(), hash: z.string() }),
  "policy.facts-saved": z.object({ facts: z.array(z.string()) }),
  "embed.changed": z.object({ theme: z.string(), from: z.string(), to: z.string() }),
  "retention.rule-saved": z.object({ ruleId: z.string(), version: count }),
  "retention.previewed": z.object({ runId: z.string(), counts: z.record(z.string(), count) }),
  "retention.approved": z.object({ runId: z.string(), orders: count }),
  "retention.run-changed": z.object({ runId: z.string(), to: z.string() }),
  "retention.order-minimised": z.object({
    runId: z.string(),
    rules: z.array(z.object({ id: z.string(), version: count })),
    did: z.array(z.string()),
    remaining: z.array(z.string()),
    /** Fields taken although a legal minimum covered them, by an approved override. */
    overrode: z.array(z.string()).optional(),
    at: z.string(),
    hash: z.string(),
  }),
  "retention.erasure-asked": z.object({ runId: z.string() }),
  "retention.erasure-ended": z.object({ runId: z.string(), outcome: z.string() }),
  "retention.receipts-exported": z.object({ runId: z.string().nullable(), receipts: count }),
  "retention.schedule-changed": z.object({
    enabled: z.boolean(),
    hour: count,
    orders: count,
    percent: z.number(),
    mostOrders: count,
  }),
  "retention.finished": z.object({
    runId: z.string(),
    counts: z.record(z.string(), count),
    /** SHA-256 over the hashes of its receipts in the order of their orders' ids. */
    receipts: z.string(),
  }),
  "retention.terms-saved": z.object({
    month: count,
    day: count,
    oneStopShop: z.boolean().nullable(),
  }),
  "retention.rule-retired": z.object({ ruleId: z.string(), version: count }),
  "retention.hold-placed": z.object({
    holdId: z.string(),
    scope: z.string(),
    ground: z.string(),
  }),
  "retention.hold-released": z.object({ holdId: z.string() }),
  "customer.merged": z.object({
    ...{ holds: count, requests: count, decisions: count, choices: count },
  }),
  "inactive.counted": z.object({ runId: z.string(), counts: z.record(z.string(), count) }),
  "inactive.approved": z.object({ runId: z.string(), customers: count }),
  "inactive.stopped": z.object({ runId: z.string(), customers: count }),
  "inactive.noticed": z.object({ runId: z.string(), ruleVersion: count }),
  "inactive.stayed": z.object({}),
  "inactive.minimised": z.object({ ruleVersion: count, fields: z.array(z.string()) }),
  "inactive.erasure-asked": z.object({ ruleVersion: count }),
  "inactive.settled": z.object({ as: z.string() }),
  "own-data.removed": z.object({
    kind: z.string(),
    removed: count,
    keysDestroyed: count,
    receiptId: z.string(),
  }),
  "audit.exported": z.object({ rows: count }),
  "export.begun": z.object({ what: z.string() }),
  "consent.records-exported": z.object({ records: count }),
  "audit.pruned": prunedDetailSchema,
  "audit.verified": z.object({ rows: count, problems: count }),
  "staff.role-changed": z.object({ from: z.string(), to: z.string() }),
  "staff.undertaking-recorded": z.object({ on: z.string() }),
  "personal-data.revealed": z.object({ what: z.string() }),
  "keys.replaced": z.object({ kind: z.enum(["master", "data"]), resealed: count }),
  "security.noticed": z.object({ alert: z.string(), count }),
  "security.settled": z.object({ alerts: count }),
  "security.risks-assessed": z.object({ id: z.string(), nextDue: z.string(), sha256: z.string() }),
  "upkeep.tidied": z.object({ securityEvents: count, unproven: count, deliveries: count }),
  "incident.opened": z.object({ law: z.string(), dueAt: z.string() }),
  "incident.assessed": z.object({ risk: z.string(), affected: count.nullable() }),
  "incident.recorded": z.object({ kind: z.string() }),
  "incident.closed": z.object({}),
  "approval.proposed": z.object({ act: z.string(), rule: z.string(), until: z.string() }),
  "approval.approved": z.object({ act: z.string(), by: z.string() }),
  "approval.withdrawn": z.object({ act: z.string() }),
  "approval.lapsed": z.object({ act: z.string(), why: z.string() }),
  "approval.used": z.object({ act: z.string() }),
  "control.changed": z.object({ control: z.string(), from: z.string(), to: z.string() }),
} as const;

export type AuditType = keyof typeof auditDetails;
export type AuditDetail<T extends AuditType> = z.infer<(typeof auditDetails)[T]>;

/** Who acted. Staff by the host's user id, shoppers by pseudonym, the rest by what they are. */
export type Actor =
  | { readonly kind: "staff"; readonly id: string }
  | { readonly kind: "shopper"; readonly id?: string }
  | { readonly kind: "platform" }
  | { readonly kind: "system" };

export interface AuditEntry<T extends AuditType = AuditType> {
  /** Given where rows of the caller refer to the event; otherwise a fresh one. */
  readonly id?: string;
  readonly type: T;
  readonly actor: Actor;
  readonly detail: AuditDetail<T>;
  /** A pseudonym (domain/protection) or the id of a thing. */
  readonly subject?: string;
  readonly reason?: string;
  readonly requestId?: string;
  readonly caseId?: string;
}

export interface AuditRecord {
  readonly id: string;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly type: string;
  readonly subject: string | null;
  readonly caseId: string | null;
  readonly detail: unknown;
}
