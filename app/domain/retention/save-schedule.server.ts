import { z } from "zod";
import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { shopFacts } from "~/domain/shops/index.server";
import { requirePermission } from "~/domain/staff/index.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import type { RetentionPorts } from "./ports";
import type { Schedule } from "./schedule";
import { changeSchedule, lockSchedule, readSchedule } from "./schedule.store.server";
import { planNextRun } from "./start-scheduled.server";

export const scheduleSchema = z.object({
  enabled: z.boolean(),
  hour: z.number().int().min(0).max(23),
  /** More orders than this need a person's agreement. */
  orders: z.number().int().min(0).max(10_000_000),
  /** So does a larger share of all orders, 0 to 1. */
  share: z.number().min(0).max(1),
  mostOrders: z.number().int().min(1).max(10_000_000),
}) satisfies z.ZodType<Schedule>;

export interface ScheduleView extends Schedule {
  /** When the rules run next; null: not by themselves. */
  readonly dueAt: Date | null;
}

/** When a shop's rules run, and from when on a person has to agree. */
export async function showSchedule(shop: ShopDomain): Promise<ScheduleView> {
  return withShop(shop, (tx) => readSchedule(tx, shop));
}

/** Changes the schedule. Throws `invalid-input` for what is no schedule. */
export function makeSaveSchedule({ clock }: Pick<RetentionPorts, "clock">) {
  return async function saveSchedule(input: {
    readonly shop: ShopDomain;
    readonly staffId: string;
    readonly schedule: Schedule;
  }): Promise<ScheduleView> {
    const { shop, staffId } = input;
    const read = scheduleSchema.safeParse(input.schedule);
    if (!read.success) throw new AppError("invalid-input", "This is no schedule.");
    const schedule = read.data;
    const zone = (await shopFacts(shop)).timezone ?? "UTC";
    return withShop(shop, async (tx) => {
      await requirePermission(tx, shop, { staffId, permission: "change-retention" });
      const now = clock.domain();
      await lockSchedule(tx, shop, now);
      await changeSchedule(tx, shop, { ...schedule, by: { staffId, at: now } });
      const dueAt = await planNextRun(tx, shop, { now, zone });
      const { enabled, hour, orders, share, mostOrders } = schedule;
      await recordAudit(tx, shop, {
        type: "retention.schedule-changed",
        actor: { kind: "staff", id: staffId },
        detail: { enabled, hour, orders, percent: share * 100, mostOrders },
      });
      return { ...schedule, dueAt };
    });
  };
}
