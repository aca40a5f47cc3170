/** What changing a draft can come to. Safe in a browser. */
import type { Finding } from "../check/finding";
import type { Regime } from "../regime";

export type SaveOutcome =
  | { readonly kind: "saved"; readonly revision: number }
  /** Somebody saved in between. */
  | { readonly kind: "conflict" }
  /** Places in the banner, and what is wrong there. */
  | { readonly kind: "invalid"; readonly problems: readonly string[] };

export type PublishOutcome =
  | { readonly kind: "published"; readonly version: number }
  | { readonly kind: "nothing-to-publish" }
  | { readonly kind: "conflict" }
  | { readonly kind: "blocked"; readonly findings: readonly Finding[] };

export type RegionRuleOutcome =
  | SaveOutcome
  | {
      readonly kind: "weaker";
      readonly lawful: Regime;
      /** What asks for more. */
      readonly statute: string;
    };
