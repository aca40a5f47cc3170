/** States of unused accounts and of looks over them, in words for staff. */
import type { BadgeProps } from "@shopify/polaris";
import type { AccountState, InactiveRunState } from "~/domain/inactive/model";

/** In the order of an account's way. */
export const accountSteps = [
  ["found", "found, nobody told yet"],
  ["noticed", "told, in the waiting time"],
  ["minimised", "minimised"],
  ["asked", "erasure asked of Shopify"],
  ["erased", "erased by Shopify"],
  ["stayed", "kept because their owner said so"],
  ["returned", "kept because their owner came back"],
  ["unreachable", "left alone: nobody could be told"],
  ["gone", "gone from the store meanwhile"],
  ["stopped", "stopped by staff"],
  ["failed", "failed"],
] as const satisfies readonly (readonly [AccountState, string])[];

export const lookLooks = {
  counting: { label: "Looking", tone: "info" },
  counted: { label: "Waiting for you", tone: "attention" },
  running: { label: "Telling people", tone: "info" },
  finished: { label: "Everybody told", tone: "success" },
  stopped: { label: "Stopped", tone: undefined },
  failed: { label: "Failed", tone: "critical" },
} as const satisfies Record<InactiveRunState, { label: string; tone: BadgeProps["tone"] }>;

const reasons: Readonly<Record<string, string>> = {
  "order-open": "open order",
  "request-open": "open request",
  "complaint-open": "open complaint",
  "authority-demand": "demand of an authority",
  manual: "hold by staff",
  business: "speaks for a company",
  "main-contact": "a company’s main contact",
  "subscription-open": "subscription",
  "orders-unreadable": "older orders can’t be read",
  "companies-unreadable": "companies can’t be read",
  "dates-absent": "dates missing",
  "source-error": "what was asked gave an error",
};

/** "3 open order, 2 hold by staff" */
export function accountReasons(
  counts: Readonly<Partial<Record<string, number>>>,
  among: "held" | "unknown",
): string {
  const unseen = ["orders-unreadable", "companies-unreadable", "dates-absent", "source-error"];
  return Object.entries(counts)
    .filter(([reason]) => unseen.includes(reason) === (among === "unknown"))
    .map(([reason, count]) => `${count ?? 0} ${reasons[reason] ?? reason}`)
    .join(", ");
}
