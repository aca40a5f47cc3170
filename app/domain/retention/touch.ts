/** The single things rules do to an order, and which fields each of them takes something from. */
import {
  clearableFields,
  type ClearableField,
  type CoarsenableField,
  type OrderFacts,
  type OrderField,
} from "./order-facts";
import type { RuleAction } from "./rule-schema";
import type { Coarsening } from "./rule-terms";

export type Touch =
  | { readonly do: "clear"; readonly field: ClearableField }
  | { readonly do: "coarsen"; readonly field: CoarsenableField; readonly to: Coarsening }
  | { readonly do: "detach-customer" }
  | { readonly do: "request-erasure" }
  | { readonly do: "delete" }
  | { readonly do: "tag"; readonly tag: string }
  | { readonly do: "report" };

/** What the platform redacts on an order when it erases the customer. */
export const erasedFields = [
  "email",
  "phone",
  "name",
  "customer",
  "billingAddress",
  "shippingAddress",
  "ipAddress",
] as const satisfies readonly OrderField[];

/** Parts of every order, whether or not the facts list them. */
const alwaysThere = ["lineItems", "amounts"] as const satisfies readonly OrderField[];

/** Each once, however often a rule names it. */
export function touchesOf(actions: readonly RuleAction[]): readonly Touch[] {
  const touches = new Map<string, Touch>();
  for (const touch of actions.flatMap(touchesOfAction)) touches.set(JSON.stringify(touch), touch);
  return [...touches.values()];
}

function touchesOfAction(action: RuleAction): Touch[] {
  switch (action.do) {
    case "clear":
      return clearableFields
        .filter((field) => action.fields.includes(field))
        .map((field) => ({ do: "clear", field }));
    case "coarsen":
      return [{ do: "coarsen", field: action.field, to: action.to }];
    case "tag":
      return [{ do: "tag", tag: action.tag }];
    case "warn":
      return []; // for customers only
    default:
      return [{ do: action.do }];
  }
}

/** Whether a touch would still change anything: applying a rule twice equals once. */
export function isLeft(touch: Touch, order: OrderFacts, erasureAsked: boolean): boolean {
  switch (touch.do) {
    case "clear":
      return order.filled.includes(touch.field);
    case "coarsen":
      return order.filled.includes(touch.field) && isCoarser(touch.to, order.coarse[touch.field]);
    case "detach-customer":
      return order.customer !== null;
    case "request-erasure":
      return (
        order.customer !== null &&
        !erasureAsked &&
        erasedFields.some((field) => order.filled.includes(field))
      );
    case "tag":
      return !order.tags.some((tag) => tag.toLowerCase() === touch.tag.toLowerCase());
    case "delete":
    case "report":
      return true;
  }
}

/** The fields that lose something. An empty field loses nothing. */
export function touchedFields(touch: Touch, order: OrderFacts): readonly OrderField[] {
  switch (touch.do) {
    case "clear":
    case "coarsen":
      return [touch.field];
    case "detach-customer":
      // Without a billing address the customer is what tells the buyer's name.
      return order.filled.includes("billingAddress") ? ["customer"] : ["customer", "name"];
    case "request-erasure":
      return erasedFields.filter((field) => field === "customer" || order.filled.includes(field));
    case "delete":
      return [...new Set([...order.filled, ...alwaysThere])];
    case "tag":
    case "report":
      return [];
  }
}

export function isCoarser(to: Coarsening, now: Coarsening | undefined): boolean {
  return now === undefined || (to === "placeholder" && now === "generalise");
}
