import type { BadgeProps } from "@shopify/polaris";
import type { ClockState, DataKind, EntryKind, Risk } from "~/domain/incidents/model";

export const dataKindWords: Readonly<Record<DataKind, string>> = {
  names: "Names",
  contact: "E-mail addresses and phone numbers",
  addresses: "Postal addresses",
  orders: "Orders",
  payment: "Payment data",
  accounts: "Accounts and passwords",
  requests: "Privacy requests and what is in them",
  other: "Something else",
};

export const riskWords: Readonly<Record<Risk, string>> = {
  unknown: "Not judged yet",
  unlikely: "A risk to people is unlikely",
  likely: "There is a risk to people",
  high: "The risk to people is high",
};

export const entryWords: Readonly<Record<EntryKind | "assessed", string>> = {
  done: "Done",
  "told-authority": "Authority told",
  "told-people": "People told",
  lesson: "Learned",
  assessed: "Risk judged",
};

interface ClockLook {
  readonly label: string;
  readonly tone: NonNullable<BadgeProps["tone"]>;
}

export const clockLooks: Readonly<Record<ClockState, ClockLook>> = {
  running: { label: "Clock running", tone: "info" },
  "due-soon": { label: "Due soon", tone: "warning" },
  overdue: { label: "Overdue", tone: "critical" },
  "stopped-in-time": { label: "In time", tone: "success" },
  "stopped-late": { label: "Late", tone: "attention" },
};

/** The words for a code; a code of a newer version is shown as it is. */
export function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}
