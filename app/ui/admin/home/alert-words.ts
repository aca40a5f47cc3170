import { knownTracker } from "~/domain/consent/model";
import type { AlertKind, OpenAlert } from "~/domain/alerts/model";
import { adminDate } from "../admin-date";

export interface AlertWords {
  readonly title: string;
  readonly text: string;
  readonly action: { readonly label: string; readonly to: string };
  readonly tone: "critical" | "warning";
}

interface AlertFacts {
  readonly detail: unknown;
  readonly timeZone: string;
}

/** Every kind of alert in plain words, with the one thing to do about it. */
const words: Readonly<Record<AlertKind, (key: string, about: AlertFacts) => AlertWords>> = {
  "banner-not-live": () => ({
    title: "Shoppers do not see the consent banner",
    text: "It is not switched on in the theme your store shows. Until it is, nobody is asked and nothing is held back.",
    action: { label: "Switch it on", to: "/app/consent" },
    tone: "critical",
  }),
  "tracker-leak": (key) => ({
    title: `${knownTracker(key)?.name ?? key} runs before consent`,
    text: "Sampled pages of your store had it although nobody had allowed it. See where, by which script, and how to hold it back.",
    action: { label: "See how to hold it back", to: "/app/consent/vendors" },
    tone: "critical",
  }),
  "host-consent-differs": () => ({
    title: "Shopify’s own pixels do not wait where your banner does",
    text: "The consent rules in Shopify are not those of your banner. Until they are written again, Shopify’s pixels follow other regions.",
    action: { label: "Compare them", to: "/app/consent/regions" },
    tone: "critical",
  }),
  "host-banner-differs": () => ({
    title: "Your store’s pages do not ask what your published banner says",
    text: "Shopify has another version of the banner than the one you published, and ours did not get there when it was given again. It is tried again every day, and whenever you publish.",
    action: { label: "Open the banner", to: "/app/consent/banner" },
    tone: "critical",
  }),
  "scope-missing": (key) => ({
    title: "A permission is missing",
    text: `Without ${key} part of the work cannot be done. Nothing is skipped in silence: what is out of reach is shown as that.`,
    action: { label: "See permissions", to: "/app/settings" },
    tone: "warning",
  }),
  "request-due-soon": (key) => ({
    title: "A request has to be answered soon",
    text: "The law gives you a date for it. Open it to see what is left to do.",
    action: { label: "Open the request", to: requestAddress(key) },
    tone: "warning",
  }),
  "request-overdue": (key) => ({
    title: "A request is overdue",
    text: "Its date has passed. Answer it now, and say why it took longer.",
    action: { label: "Open the request", to: requestAddress(key) },
    tone: "critical",
  }),
  "request-failed": (key) => ({
    title: "A request could not be worked on",
    text: "The store did not give us what we asked for, several times. Open it to see what is missing and try again.",
    action: { label: "Open the request", to: requestAddress(key) },
    tone: "critical",
  }),
  "mail-undeliverable": () => ({
    title: "A message could not be delivered",
    text: "The mail server refused it for good. The person it was for has not been told; reach them another way.",
    action: { label: "See requests", to: "/app/requests" },
    tone: "warning",
  }),
  "retention-failed": () => ({
    title: "A retention run stopped",
    text: "Some orders could not be changed. What was done is done and recorded; the rest is unchanged.",
    action: { label: "Open retention", to: "/app/retention" },
    tone: "warning",
  }),
  "retention-waits": () => ({
    title: "A retention run waits for your approval",
    text: "The nightly count found orders that your rules want changed, and a person has to agree first. Nothing is changed until then.",
    action: { label: "Open retention", to: "/app/retention" },
    tone: "warning",
  }),
  "accounts-wait": () => ({
    title: "Unused accounts wait for your word",
    text: "The nightly look found accounts that nobody uses any more, and a person has to agree before their owners are told. Nobody is told until then.",
    action: { label: "See the accounts", to: "/app/retention/accounts" },
    tone: "warning",
  }),
  "erasure-residue": () => ({
    title: "An erasure left something behind",
    text: "The check after it still found data of the person in the app. Do not confirm the erasure to anybody before this is settled.",
    action: { label: "See promises", to: "/app/promises?state=broken" },
    tone: "critical",
  }),
  "webhook-malformed": () => ({
    title: "A message from Shopify could not be read",
    text: "It was signed but not in the form it should have. It is kept; if it was a request, it needs a person.",
    action: { label: "See requests", to: "/app/requests" },
    tone: "warning",
  }),
  "webhook-failed": () => ({
    title: "A message from Shopify could not be acted on",
    text: "It was tried for a day. It is kept for thirty days; if it was a request, it needs a person.",
    action: { label: "See requests", to: "/app/requests" },
    tone: "critical",
  }),
  "audit-tampered": () => ({
    title: "The audit log was changed",
    text: "It no longer fits its seals: somebody with access to the database changed, removed or reordered events. Export it now, and compare it with the checkpoints in your mail.",
    action: { label: "Open the audit log", to: "/app/audit" },
    tone: "critical",
  }),
  "security-forged": () =>
    seeSecurity(
      "Somebody sends forged messages",
      "They claim to come from Shopify or your store and are not signed. All were refused; look whether it goes on.",
    ),
  "security-guessing": () =>
    seeSecurity(
      "Somebody tries links to requests",
      "Links that do not exist were opened again and again. Nobody got in, and whoever tries has to wait.",
    ),
  "security-identity": () =>
    seeSecurity(
      "Identity checks fail",
      "Somebody may be asking for data in another person’s name. Look before you answer requests of today.",
    ),
  "security-flood": () =>
    seeSecurity(
      "Your privacy pages are being flooded",
      "Whoever asks too often is made to wait; others are served. Look whether it goes on.",
    ),
  "security-exports": () =>
    seeSecurity(
      "Many reveals or exports by one person",
      "One member of staff revealed, downloaded or exported personal data many times within an hour. Ask them why.",
    ),
  "control-broken": (_key, { detail }) => ({
    title: "A security check fails",
    text: `${becauseOf(detail)}Until it is settled, the promises that rest on it count as broken.`,
    action: { label: "See which promises", to: "/app/promises?state=broken" },
    tone: "critical",
  }),
  "approval-second-person": () => ({
    title: "Something that can’t be undone waits for a second person",
    text: "Nothing happens until somebody else who may approve it confirms it. They can also withdraw it.",
    action: { label: "See approvals", to: "/app/approvals" },
    tone: "warning",
  }),
  "approval-cooling-off": (_key, { detail, timeZone }) => ({
    title: `Something that can’t be undone starts by itself${untilWords(detail, timeZone)}`,
    text: "There is nobody else who could confirm it, so it cools off instead. Until then it can be withdrawn.",
    action: { label: "See approvals", to: "/app/approvals" },
    tone: "warning",
  }),
  "incident-due-soon": (key) => ({
    title: "An incident has to be reported soon",
    text: "The time in which the authority has to know of it is running out. Report it, or write down why a risk is unlikely.",
    action: { label: "Open the incident", to: incidentAddress(key) },
    tone: "critical",
  }),
  "incident-overdue": (key) => ({
    title: "An incident was not reported in time",
    text: "Report it now, and write down why it took longer: the law asks for the reasons.",
    action: { label: "Open the incident", to: incidentAddress(key) },
    tone: "critical",
  }),
  "setup-failed": (key) => ({
    title: "Setting up is not finished",
    text: `One step did not work (${key.replaceAll("-", " ")}), usually because the store was slow to answer.`,
    action: { label: "Try again", to: "/app?setup=again" },
    tone: "warning",
  }),
};

/** The check's own sentence, which is about no person. */
function becauseOf(detail: unknown): string {
  const because: unknown =
    typeof detail === "object" && detail !== null ? Reflect.get(detail, "because") : undefined;
  return typeof because === "string" ? `${because} ` : "";
}

function seeSecurity(title: string, text: string): AlertWords {
  return { title, text, action: { label: "Open security", to: "/app/security" }, tone: "warning" };
}

/** ` on 21 Nov 2026, 14:05` */
function untilWords(detail: unknown, timeZone: string): string {
  if (typeof detail !== "object" || detail === null || !("until" in detail)) return "";
  const at = new Date(String(detail.until));
  return Number.isNaN(at.getTime()) ? "" : ` on ${adminDate({ at, timeZone, withTime: true })}`;
}

function incidentAddress(key: string): string {
  return `/app/incidents/${encodeURIComponent(key)}`;
}

function requestAddress(key: string): string {
  return `/app/requests/${encodeURIComponent(key)}`;
}

/** The words for an alert; an unknown kind (from a newer version) is still shown, by its name. */
export function alertWords(
  { kind, key, detail }: Pick<OpenAlert, "kind" | "key"> & Partial<Pick<OpenAlert, "detail">>,
  timeZone = "UTC",
): AlertWords {
  const known = Object.entries(words).find(([name]) => name === kind)?.[1];
  if (known) return known(key, { detail, timeZone });
  return {
    title: kind,
    text: "This version has no words for it.",
    action: { label: "Open settings", to: "/app/settings" },
    tone: "warning",
  };
}
