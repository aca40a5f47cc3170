/** Which module does which job. Loaded at the first job of its kind. */
import type { JobName, JobPayload } from "./contract";

/** Must bear being repeated, and being run twice at once. Throwing brings the job back later. */
export type Handler = (payload: JobPayload) => Promise<void>;

export const handlerModules = {
  "webhook.handle": () => import("./handlers/webhook-handle.server"),
  "request.advance": () => import("./handlers/request-advance.server"),
  "mail.send": () => import("./handlers/mail-send.server"),
  "retention.advance": () => import("./handlers/retention-advance.server"),
  "retention.start": () => import("./handlers/retention-start.server"),
  "retention.erasure": () => import("./handlers/retention-erasure.server"),
  "approval.settle": () => import("./handlers/approval-settle.server"),
  "inactive.start": () => import("./handlers/inactive-start.server"),
  "inactive.advance": () => import("./handlers/inactive-advance.server"),
  "inactive.step": () => import("./handlers/inactive-step.server"),
  "own-data.tidy": () => import("./handlers/own-data-tidy.server"),
  "shop.refresh": () => import("./handlers/shop-refresh.server"),
  "embed.check": () => import("./handlers/embed-check.server"),
  "banner.check": () => import("./handlers/banner-check.server"),
  "consent.account": () => import("./handlers/consent-account.server"),
  "consent.tally": () => import("./handlers/consent-tally.server"),
  "consent.tidy": () => import("./handlers/consent-tidy.server"),
  "consent.watch": () => import("./handlers/consent-watch.server"),
  "control.measure": () => import("./handlers/control-measure.server"),
  "keys.rotate": () => import("./handlers/keys-rotate.server"),
  "audit.seal": () => import("./handlers/audit-seal.server"),
  "security.watch": () => import("./handlers/security-watch.server"),
  "audit.upkeep": () => import("./handlers/audit-upkeep.server"),
} satisfies Record<JobName, () => Promise<{ handle: Handler }>>;
