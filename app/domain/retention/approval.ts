/** What comes of a person's wish to run what was previewed. */
import type { Approval } from "~/domain/approvals/model";

export type RunRefusal =
  "not-previewed" | "rule-changed" | "too-old" | "nothing-due" | "scope-missing";

export type RunProposal =
  | { readonly ok: true; readonly orders: number; readonly approval: Approval }
  | { readonly ok: false; readonly why: RunRefusal };
