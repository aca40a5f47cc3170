/** What each part of the app says of itself on the home page. Pure: easy to test, state by state. */
import { adminDate } from "../admin-date";
import type { HomeView } from "./home-view";

export interface StatusTile {
  readonly title: string;
  readonly badge: string;
  readonly tone: "success" | "attention" | "critical" | "info" | undefined;
  readonly text: string;
  readonly link: { readonly label: string; readonly to: string };
}

export function bannerTile({ banner }: Pick<HomeView, "banner">): StatusTile {
  const link = { label: "Consent", to: "/app/consent" };
  const title = "Consent banner";
  const where = banner.themeName ? ` in the theme “${banner.themeName}”` : "";
  if (banner.embed === "on") {
    const text = `Switched on${where}, version ${banner.version} of its texts.`;
    return { title, badge: "Live", tone: "success", text, link };
  }
  if (banner.embed === "off") {
    const text = `Not switched on${where}: shoppers are not asked.`;
    return { title, badge: "Off", tone: "critical", text, link };
  }
  const text = "We have not been able to look at your theme yet.";
  return { title, badge: "Unknown", tone: "attention", text, link };
}

export function policyTile({
  policy,
  timeZone,
}: Pick<HomeView, "policy" | "timeZone">): StatusTile {
  const link = { label: "Policy", to: "/app/policy" };
  const title = "Privacy policy";
  if (policy.version === 0) {
    const text = "Nothing is published: the page in your store is empty.";
    return { title, badge: "Not published", tone: "critical", text, link };
  }
  if (policy.outdated) {
    const text = `Version ${policy.version} no longer says what your settings do.`;
    return { title, badge: "Outdated", tone: "attention", text, link };
  }
  const since = policy.publishedAt
    ? ` since ${adminDate({ at: policy.publishedAt, timeZone })}`
    : "";
  const text = `Version ${policy.version} is in force${since}.`;
  return { title, badge: "Published", tone: "success", text, link };
}

export function requestsTile({ requests }: Pick<HomeView, "requests">): StatusTile {
  const link = { label: "Requests", to: "/app/requests" };
  const title = "Requests";
  const { open, overdue, dueSoon } = requests;
  if (overdue > 0) {
    const text = `${overdue} of ${plural(open, "open request")} past the date the law sets.`;
    return { title, badge: `${overdue} overdue`, tone: "critical", text, link };
  }
  if (open === 0) {
    const text = "Nobody is waiting for an answer.";
    return { title, badge: "None open", tone: "success", text, link };
  }
  const soon = dueSoon > 0 ? `, ${dueSoon} due soon` : ", all within their time";
  const text = `${plural(open, "request")} waiting${soon}.`;
  const tone = dueSoon > 0 ? "attention" : "info";
  return { title, badge: `${open} open`, tone, text, link };
}

export function retentionTile({ rule }: Pick<HomeView, "rule">): StatusTile {
  const link = { label: "Retention", to: "/app/retention" };
  const title = "Retention";
  if (!rule) {
    const text = "No rule yet: old orders keep everything that was ever in them.";
    return { title, badge: "No rule", tone: "attention", text, link };
  }
  const due = rule.lastRun?.state === "previewed" ? (rule.lastRun.due ?? 0) : 0;
  if (due > 0) {
    const text = `${rule.sentence} ${plural(due, "order")} waiting for your confirmation.`;
    return { title, badge: "To confirm", tone: "attention", text, link };
  }
  return { title, badge: "Rule set", tone: "success", text: rule.sentence, link };
}

export function webhooksTile({
  webhooks,
  timeZone,
}: Pick<HomeView, "webhooks" | "timeZone">): StatusTile {
  const link = { label: "What is measured", to: "/app/promises" };
  const title = "Messages from Shopify";
  const { done, waiting, malformed, lastAt } = webhooks;
  if (!lastAt) {
    const text =
      "None has arrived yet. They come when customers ask for their data, and when themes or permissions change.";
    return { title, badge: "None yet", tone: "info", text, link };
  }
  const last = adminDate({ at: lastAt, timeZone, withTime: true });
  const text = `${done} handled in the last seven days, ${waiting} waiting. Last one: ${last}.`;
  if (malformed > 0) {
    return { title, badge: `${malformed} unreadable`, tone: "attention", text, link };
  }
  return { title, badge: "Arriving", tone: "success", text, link };
}

function plural(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? "" : "s"}`;
}
