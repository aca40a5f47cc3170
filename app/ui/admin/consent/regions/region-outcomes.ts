/** What an action on the regions has come to, in one sentence. */
import type { HostConsentState, RegionRuleOutcome } from "~/domain/consent/model";
import type { ActionOutcome } from "../../use-outcome-toast";

export function hostOutcome({ state }: { readonly state: HostConsentState }): ActionOutcome {
  return { message: hostWords[state], failed: state !== "in-step" };
}

const hostWords: Readonly<Record<HostConsentState, string>> = {
  "in-step": "Shopify’s pixels wait where your banner does",
  differs: "Shopify’s rules are not yours in some places",
  "native-banner": "Shopify takes no rules while its own banner is on",
  unreachable: "Not done: the permission is missing",
};

export function ruleOutcome(place: string, outcome: RegionRuleOutcome): ActionOutcome {
  switch (outcome.kind) {
    case "saved":
      return { message: `Saved as a draft: publish the banner to make it hold in ${place}` };
    case "weaker":
      return {
        message: `Not saved: the law there asks for more (${outcome.statute})`,
        failed: true,
        problems: {
          regime: `The law in ${place} asks for “${outcome.lawful}” (${outcome.statute}). A stricter rule is always possible, a weaker one is not.`,
        },
      };
    case "conflict":
      return { message: "Not saved: somebody saved in between", failed: true };
    case "invalid":
      return { message: `Not saved: ${outcome.problems.join("; ")}`, failed: true };
  }
}
