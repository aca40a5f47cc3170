/** A decision on its way into the database, and the text in which many travel. Pure. */
import type { CustomerGid } from "~/lib/ids";
import type { SealableDecision } from "./decision-leaf";

/** One decision, checked. Dates as ISO text. */
export interface NewDecision extends SealableDecision {
  /** "2026-11-01": the partition. */
  readonly month: string;
  readonly customerGid: CustomerGid | null;
}

/** The order of the database's type `kept_new_record`; a test compares the two. */
export const newDecisionFields = [
  "decisionId",
  "month",
  "visitor",
  "customerGid",
  "decidedAt",
  "receivedAt",
  "bannerVersion",
  "textHash",
  "language",
  "region",
  "regime",
  "rule",
  "validDays",
  "keptUntil",
  "method",
  "gpc",
  "preferences",
  "analytics",
  "marketing",
  "saleOfData",
  "device",
  "flags",
  "vendor",
  "vendorPurpose",
] as const satisfies readonly (keyof NewDecision)[];

/**
 * An array of rows as PostgreSQL writes it. A burst pays for every byte: this is half of what the
 * same rows are as JSON, and half the work to read.
 */
export function rowsText(rows: readonly NewDecision[]): string {
  return `{${rows.map((row) => quoted(rowText(row))).join(",")}}`;
}

function rowText(row: NewDecision): string {
  let text = "(";
  for (const name of newDecisionFields) text += `${field(row[name])},`;
  return `${text.slice(0, -1)})`;
}

/** What needs no quotes: letters, digits, and what ids and times are made of. */
const PLAIN = /^[\w:./ -]+$/;

function field(value: NewDecision[keyof NewDecision]): string {
  if (value === null) return "";
  if (typeof value === "object") return value.length === 0 ? "{}" : quoted(arrayText(value));
  const text = String(value);
  return PLAIN.test(text) ? text : quoted(text);
}

function arrayText(texts: readonly string[]): string {
  return `{${texts.map(quoted).join(",")}}`;
}

function quoted(text: string): string {
  return `"${/["\\]/.test(text) ? text.replaceAll(/["\\]/g, "\\$&") : text}"`;
}
