/** A delivery that failed and will be tried again. */
export interface PendingWebhook {
  shop: string;
  topic: string;
  webhookId: string;
  eventId: string;
  body: string;
  triggeredAt: string;
  /** How often it was tried already. */
  attempts: number;
  /** Domain time of the next try. */
  dueAt: string;
}
