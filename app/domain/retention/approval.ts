/** What comes of a person's confirmation. */
export type Approval =
  | { readonly ok: true; readonly orders: number }
  | {
      readonly ok: false;
      readonly why: "not-previewed" | "rule-changed" | "too-old" | "nothing-due" | "scope-missing";
    };
