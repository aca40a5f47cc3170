/** What the mail domain needs from outside. */
import type { MailMessage } from "./model";

/** Hands one mail over. A failure that may pass is an `AppError` with `retryable`. */
export type DeliverMail = (mail: MailMessage & { readonly id: string }) => Promise<void>;
