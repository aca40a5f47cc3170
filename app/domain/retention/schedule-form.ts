/** Reads the schedule's form and says what is wrong with it. */
import { z } from "zod";
import type { Schedule } from "./schedule";

const whole = (least: number, message: string) =>
  z.coerce.number({ error: message }).int(message).min(least, message).max(10_000_000, message);

const formSchema = z.object({
  enabled: z.literal("on").optional(),
  hour: z.coerce.number().int().min(0).max(23),
  orders: whole(0, "Enter how many orders."),
  percent: z.coerce
    .number({ error: "Enter a percentage." })
    .min(0, "Enter a percentage from 0 to 100.")
    .max(100, "Enter a percentage from 0 to 100."),
  mostOrders: whole(1, "Enter at least one order."),
});

export type ScheduleReading =
  | { readonly ok: true; readonly schedule: Schedule }
  | { readonly ok: false; readonly problems: Readonly<Record<string, string>> };

export function readScheduleForm(form: unknown): ScheduleReading {
  const read = formSchema.safeParse(form);
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => [String(path[0]), message]);
    return { ok: false, problems: Object.fromEntries(problems) as Record<string, string> };
  }
  const { enabled, hour, orders, percent, mostOrders } = read.data;
  return {
    ok: true,
    schedule: { enabled: enabled === "on", hour, orders, share: percent / 100, mostOrders },
  };
}
