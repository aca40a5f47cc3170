/** A sample of a preview as staff see it: nothing in it is in clear. Safe in a browser. */
import type { AppErrorCode } from "~/lib/errors";
import type { OrderField } from "../order-facts";

export interface SampledChange {
  readonly field: OrderField;
  /** Masked. Null: it holds nothing any more. */
  readonly before: string | null;
  /** `asked`: the host erases it together with the customer, when it does. */
  readonly after:
    | { readonly is: "removed" }
    | { readonly is: "replaced"; readonly by: string }
    | { readonly is: "asked" };
}

export interface SampledOrder {
  readonly order: string;
  /** "#1001" */
  readonly name: string;
  /** The names, else the sentences, of the rules that ask for it. */
  readonly rules: readonly string[];
  readonly isDeleted: boolean;
  /** Whether the host has it no more. Then nothing else is known of it. */
  readonly isGone: boolean;
  readonly changes: readonly SampledChange[];
  readonly addTags: readonly string[];
}

/** Why the host could not be asked, as `AppError` has it. */
export const sampleProblems = [
  "host-refused",
  "host-unavailable",
  "host-throttled",
  "scope-missing",
] as const satisfies readonly AppErrorCode[];

export type SampleView =
  | { readonly state: "read"; readonly orders: readonly SampledOrder[] }
  | { readonly state: "unreadable"; readonly problem: (typeof sampleProblems)[number] };
