/**
 * The jobs there are. A payload carries ids only: the queue's tables are read by operators, kept
 * for days and dumped with backups, so nothing about a person may be in them. What a job has to do
 * is found in the row the id names.
 */
import { z } from "zod";
import { shopDomainSchema } from "~/lib/ids";

export const jobNames = [
  "webhook.handle",
  "request.advance",
  "mail.send",
  "retention.advance",
  "retention.start",
  "retention.erasure",
  "approval.settle",
  "inactive.start",
  "inactive.advance",
  "inactive.step",
  "own-data.tidy",
  "shop.refresh",
  "embed.check",
  "banner.check",
  "consent.watch",
  "consent.account",
  "consent.tally",
  "consent.tidy",
  "control.measure",
  "keys.rotate",
  "audit.seal",
  "audit.upkeep",
  "security.watch",
] as const;
export type JobName = (typeof jobNames)[number];

/** The queue whose jobs look for due rows, run by the schedule. */
export const SWEEP_QUEUE = "sweep";

export const jobPayloadSchema = z.object({
  shop: shopDomainSchema,
  id: z.string().min(1).max(200),
  /** Further rows of the same shop that came with the first. */
  more: z.array(z.string().min(1).max(200)).optional(),
});
export type JobPayload = z.infer<typeof jobPayloadSchema>;
