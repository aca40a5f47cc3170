/** Holds that people place, as forms send them and pages show them. Pure, safe in a browser. */
import { DateTime } from "luxon";
import { z } from "zod";
import type { CustomerGid, OrderGid } from "~/lib/ids";

/** Why data may have to stay although a rule would remove it. */
export const holdGrounds = {
  claim: "A legal claim, made or expected (GDPR Art. 17(3)(e))",
  authority: "An authority or a court demands it (GDPR Art. 17(3)(b))",
  tax: "A tax audit is open or announced",
  restriction: "The person asked to keep it, restricted (GDPR Art. 18(1)(c))",
  other: "Another reason, written below",
} as const;
export type HoldGround = keyof typeof holdGrounds;

/** What a hold keeps. `range`: orders placed on these days, both included. */
export type HeldScope =
  | {
      readonly kind: "order";
      readonly order: OrderGid;
      readonly name: string;
      readonly customer: CustomerGid | null;
    }
  | {
      readonly kind: "customer";
      readonly customer: CustomerGid;
      /** Their orders when it was placed: it outlives a deletion of the customer. */
      readonly orders: readonly OrderGid[];
    }
  | { readonly kind: "range"; readonly from: Date; readonly to: Date }
  | { readonly kind: "all" };

export interface ManualHold {
  readonly id: string;
  readonly scope: HeldScope;
  readonly ground: HoldGround;
  readonly placedBy: string;
  readonly placedAt: Date;
  /** Null: until somebody releases it. */
  readonly until: Date | null;
  readonly releasedAt: Date | null;
  /** Null where the erasure of its person ended it. */
  readonly releasedBy: string | null;
}

export type HoldState = "in-force" | "expired" | "released";

/** A hold works until the moment it ends, and a released one never again. */
export function holdState(hold: Pick<ManualHold, "until" | "releasedAt">, now: Date): HoldState {
  if (hold.releasedAt) return "released";
  return hold.until && hold.until <= now ? "expired" : "in-force";
}

const day = z.iso.date("Enter a date.");

/** What the form asks for. Order and customer are looked up in the store afterwards. */
export const holdFormSchema = z
  .object({
    scope: z.enum(["order", "customer", "range", "all"]),
    order: z.string().trim().max(50).optional(),
    customer: z.string().trim().max(200).optional(),
    from: z.string().trim().optional(),
    to: z.string().trim().optional(),
    ground: z.enum(Object.keys(holdGrounds) as [HoldGround, ...HoldGround[]], "Choose a reason."),
    reason: z.string().trim().min(3, "Say why.").max(1000, "At most 1000 characters."),
    until: z.union([day, z.literal("")]).optional(),
  })
  .superRefine((form, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (form.scope === "order" && !form.order) wrong("order", "Enter an order number.");
    if (form.scope === "customer" && !form.customer) {
      wrong("customer", "Enter the customer’s e-mail address or number.");
    }
    if (form.scope !== "range") return;
    if (!day.safeParse(form.from).success) wrong("from", "Enter a date.");
    else if (!day.safeParse(form.to).success) wrong("to", "Enter a date.");
    else if ((form.from ?? "") > (form.to ?? "")) wrong("to", "The end is before the beginning.");
  });
export type HoldForm = z.infer<typeof holdFormSchema>;

export interface HoldProblem {
  readonly on: string;
  readonly message: string;
}

export type HoldReading =
  | { readonly ok: true; readonly form: HoldForm }
  | { readonly ok: false; readonly problems: readonly HoldProblem[] };

/** Reads the form and says everything that is wrong with it. */
export function readHoldForm(input: unknown): HoldReading {
  const parsed = holdFormSchema.safeParse(input);
  if (parsed.success) return { ok: true, form: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => ({
      on: String(issue.path[0] ?? "scope"),
      message: issue.message,
    })),
  };
}

/** The beginning of a day in the shop's time zone, or of the day after. */
export function dayBoundary(
  isoDate: string,
  { zone, after = false }: { readonly zone: string; readonly after?: boolean },
): Date {
  const start = DateTime.fromISO(isoDate, { zone }).startOf("day");
  return (after ? start.plus({ days: 1 }) : start).toJSDate();
}
