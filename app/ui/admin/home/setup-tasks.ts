/** The first steps of a new merchant, and whether each is done. Pure. */
import { requiredFacts } from "~/domain/policy/model";
import type { HomeView } from "./home-view";

export interface SetupTask {
  readonly title: string;
  readonly text: string;
  readonly done: boolean;
  readonly action: { readonly label: string; readonly to: string };
}

export function setupTasks({
  banner,
  areToolsNamed,
  hostConsent,
  policy,
  rule,
}: Pick<
  HomeView,
  "banner" | "areToolsNamed" | "hostConsent" | "policy" | "rule"
>): readonly SetupTask[] {
  const missing = new Set(policy.unsaid.flatMap((sentence) => sentence.missing));
  return [
    {
      title: "Show the consent banner in your theme",
      text: "One switch in the theme editor. Without it nobody is asked and nothing is held back.",
      done: banner.embed === "on",
      action: { label: "Switch it on", to: "/app/consent" },
    },
    {
      title: "Name the tools that your shop uses",
      text: "Visitors can only agree to whom the banner names, and only what is named is held back by its address. Add what you know, and let pages report the rest.",
      done: areToolsNamed,
      action: { label: "Name them", to: "/app/consent/vendors" },
    },
    {
      title: "Make Shopify’s own pixels wait where your banner does",
      text: "They follow Shopify’s regions until yours are written there; its own banner has to be off for that.",
      done: hostConsent === "in-step",
      action: { label: "See what differs", to: "/app/consent/regions" },
    },
    {
      title: "Complete your privacy policy and publish it",
      text: "A first version is published already. Add who you are and how to reach you.",
      done:
        policy.version > 0 && !policy.outdated && requiredFacts.every((fact) => !missing.has(fact)),
      action: { label: "Complete it", to: "/app/policy" },
    },
    {
      title: "Decide how long orders keep what nobody needs",
      text: "One rule to begin with. You see what it would do before anything is changed.",
      done: rule !== null,
      action: { label: "Make a rule", to: "/app/retention" },
    },
  ];
}
