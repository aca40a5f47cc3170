/** One look for the states of controls and promises, wherever they are shown. */
import { Badge, type BadgeProps } from "@shopify/polaris";
import type { ControlState, Grade, PromiseState } from "~/domain/evidence/model";

interface Look {
  readonly label: string;
  readonly tone: NonNullable<BadgeProps["tone"]> | undefined;
}

const controlLooks: Readonly<Record<ControlState, Look>> = {
  kept: { label: "Kept", tone: "success" },
  broken: { label: "Broken", tone: "critical" },
  unknown: { label: "Unknown", tone: "attention" },
};

export const promiseLooks: Readonly<Record<PromiseState, Look>> = {
  kept: { label: "Kept", tone: "success" },
  partly: { label: "Kept in part", tone: "info" },
  broken: { label: "Broken", tone: "critical" },
  unknown: { label: "Unknown", tone: "attention" },
  unproven: { label: "Not yet kept by a control", tone: undefined },
};

export const gradeWords: Readonly<Record<Grade, string>> = {
  enforced: "Enforced: the software makes it so",
  observed: "Observed: the software watches it",
  attested: "Attested: a named person says so",
  informational: "For information only",
};

export function ControlBadge({ state }: { readonly state: ControlState }) {
  return <LookBadge look={controlLooks[state]} />;
}

export function PromiseBadge({ state }: { readonly state: PromiseState }) {
  return <LookBadge look={promiseLooks[state]} />;
}

function LookBadge({ look: { label, tone } }: { readonly look: Look }) {
  return <Badge {...(tone ? { tone } : {})}>{label}</Badge>;
}
