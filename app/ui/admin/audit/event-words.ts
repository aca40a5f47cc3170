/** What happened, in plain words, for staff. */
import type { ActorKind, AuditType, ListedEvent } from "~/domain/audit/model";

/** Every type of event there is (a missing one does not compile). */
export const eventWords = {
  "shop.installed": "Kept was installed",
  "shop.uninstalled": "Kept was uninstalled",
  "shop.scopes-changed": "Kept’s permissions changed",
  "shop.evidence-exported": "Evidence exported",
  "webhook.refused": "Message from Shopify refused",
  "request.opened": "Request received",
  "request.confirmed": "Request confirmed by its sender",
  "request.packaged": "Data put together for a request",
  "request.downloaded": "Data of a request downloaded by staff",
  "request.answered": "Request answered",
  "request.closed": "Request closed",
  "request.decided": "Request decided",
  "request.released": "Data released to its person",
  "request.taken": "Data taken by its person",
  "request.cleared": "Browsing history cleared at its recipients",
  "request.emptied": "Personal data of a request removed",
  "erasure.host-asked": "Erasure asked of Shopify",
  "erasure.done": "Person erased in Kept",
  "erasure.checked": "Erasure checked for leftovers",
  "mail.sent": "E-mail sent",
  "consent.recorded": "Visitors’ choices recorded",
  "consent.pruned": "Records of choices at their end of keeping removed",
  "consent.account-choice": "A customer’s marketing choice changed",
  "banner.draft-saved": "Draft of the banner saved",
  "banner.draft-dropped": "Draft of the banner thrown away",
  "leak.noticed": "Tracker seen before consent",
  "leak.ended": "Tracker no longer seen before consent",
  "host-consent.written": "Consent rules written to Shopify",
  "host-consent.changed": "Shopify’s consent rules compared with yours",
  "host-banner.changed": "What your store’s pages ask compared with your banner",
  "host-banner.put-again": "Banner given to your store’s pages again: they had another",
  "native-banner.disabled": "Shopify’s own banner switched off for good",
  "banner.published": "Consent banner published",
  "policy.published": "Privacy policy published",
  "policy.facts-saved": "Details for the policy saved",
  "embed.changed": "Banner switched on or off in a theme",
  "retention.rule-saved": "Retention rule saved",
  "retention.previewed": "Retention run previewed",
  "retention.approved": "Retention run approved",
  "retention.run-changed": "Retention run changed",
  "retention.order-minimised": "Personal data removed from an order",
  "retention.finished": "Retention run finished",
  "retention.erasure-asked": "Store asked to erase a customer",
  "retention.erasure-ended": "Erasure followed to its end",
  "retention.receipts-exported": "Retention receipts exported",
  "retention.schedule-changed": "Retention schedule changed",
  "retention.terms-saved": "Financial year or VAT of retention saved",
  "retention.rule-retired": "Retention rule withdrawn",
  "retention.hold-placed": "Hold placed",
  "retention.hold-released": "Hold released",
  "customer.merged": "Two customers became one: holds, requests and choices followed",
  "inactive.counted": "Unused accounts counted",
  "inactive.approved": "Notices to unused accounts approved",
  "inactive.stopped": "Work on unused accounts stopped",
  "inactive.noticed": "Owner of an unused account told",
  "inactive.stayed": "Owner of an unused account keeps it",
  "inactive.minimised": "Unused account minimised",
  "inactive.erasure-asked": "Erasure of an unused account asked of Shopify",
  "inactive.settled": "Unused account settled",
  "own-data.removed": "Kept’s own records removed",
  "audit.exported": "Audit log exported",
  "consent.records-exported": "Consent records exported",
  "export.begun": "Export begun",
  "audit.pruned": "Old events pruned from the audit log",
  "audit.verified": "Audit log verified",
  "staff.role-changed": "Role of a person changed",
  "staff.undertaking-recorded": "Confidentiality undertaking recorded",
  "personal-data.revealed": "Personal data shown to staff",
  "keys.replaced": "Encryption keys replaced",
  "control.changed": "A promise’s check changed its result",
  "security.noticed": "Something unusual noticed",
  "security.settled": "Security alerts settled",
  "security.risks-assessed": "Risks assessed",
  "upkeep.tidied": "Kept’s own old traces removed",
  "approval.proposed": "Destruction proposed",
  "approval.approved": "Destruction approved",
  "approval.withdrawn": "Proposed destruction withdrawn",
  "approval.lapsed": "Proposed destruction lapsed",
  "approval.used": "Approved destruction begun",
  "incident.opened": "Incident opened",
  "incident.assessed": "Incident assessed",
  "incident.recorded": "Incident: entry added",
  "incident.closed": "Incident closed",
} satisfies Record<AuditType, string>;

export const actorWords: Readonly<Record<ActorKind, string>> = {
  staff: "Staff",
  shopper: "Shopper",
  platform: "Shopify",
  system: "Kept",
};

/** An event of a newer version is shown by its type. */
export function eventTitle(type: string): string {
  return Object.entries(eventWords).find(([known]) => known === type)?.[1] ?? type;
}

export function actorTitle({ actorKind, actorId }: ListedEvent): string {
  const word = Object.entries(actorWords).find(([kind]) => kind === actorKind)?.[1] ?? actorKind;
  return actorId ? `${word} ${actorId}` : word;
}

/** `{rows: 3, counts: {saved: 1}}` → "rows: 3 · counts: saved 1". Details hold no personal data. */
export function detailWords(detail: unknown): string {
  if (typeof detail !== "object" || detail === null) return "";
  return Object.entries(detail)
    .map(([name, value]) => `${spaced(name)}: ${valueWords(value)}`)
    .join(" · ");
}

function valueWords(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(valueWords).join(", ");
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(
      ([name, member]) => `${spaced(name)} ${String(member)}`,
    );
    return members.length === 0 ? "none" : members.join(", ");
  }
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}

function spaced(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
}
