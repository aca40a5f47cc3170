import { withShop } from "~/db.server";
import { openAlert } from "~/domain/alerts/index.server";
import { recordAudit } from "~/domain/audit/index.server";
import { domainNow } from "~/lib/clock.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { MAX_SENDINGS, nextSendingAt, SENDING_LEASE_MS } from "./model";
import { finishMail, postponeMail, takeMail, type TakenMail } from "./outgoing-mail.store.server";
import type { DeliverMail } from "./ports";

export type SendingOutcome = "sent" | "later" | "undeliverable" | "nothing-due";

/**
 * Sends one mail once. A crash between handing it over and noting so sends it a second time, under
 * the same Message-ID; the other order would lose mails, which is worse.
 */
export async function sendMail(
  { shop, id }: { readonly shop: ShopDomain; readonly id: string },
  deliver: DeliverMail,
): Promise<SendingOutcome> {
  const now = domainNow();
  const leaseEnds = new Date(now.getTime() + SENDING_LEASE_MS);
  const mail = await withShop(shop, (tx) => takeMail(tx, shop, { id, now, leaseEnds }));
  if (!mail) return "nothing-due";
  try {
    await deliver({ ...mail.message, id });
  } catch (error) {
    return noteFailure(shop, mail, error);
  }
  await withShop(shop, async (tx) => {
    const first = await finishMail(tx, shop, { mail, sentAt: domainNow(), problem: null });
    if (!first) return;
    await recordAudit(tx, shop, {
      type: "mail.sent",
      actor: { kind: "system" },
      detail: { kind: mail.kind },
      ...(mail.requestId === null ? {} : { caseId: mail.requestId }),
    });
  });
  return "sent";
}

/** Tries again later, or gives up: then the merchant is told and the text is destroyed. */
async function noteFailure(
  shop: ShopDomain,
  mail: TakenMail,
  error: unknown,
): Promise<SendingOutcome> {
  const mayPass = error instanceof AppError ? error.retryable : true;
  const problem = error instanceof AppError ? error.code : "unexpected";
  return withShop(shop, async (tx) => {
    if (mayPass && mail.attempts < MAX_SENDINGS) {
      const dueAt = nextSendingAt(domainNow(), mail.attempts);
      await postponeMail(tx, shop, { id: mail.id, dueAt, problem });
      return "later";
    }
    await finishMail(tx, shop, { mail, sentAt: null, problem });
    await openAlert(tx, shop, {
      kind: "mail-undeliverable",
      key: mail.requestId ?? mail.id,
      detail: { kind: mail.kind, attempts: mail.attempts },
    });
    return "undeliverable";
  });
}
