import { withShop, type Tx } from "~/db.server";
import { contactIndex, createCaseKey } from "~/domain/protection/index.server";
import { domainNow } from "~/lib/clock.server";
import { secretDigest } from "~/lib/cipher/blind-index.server";
import { newId, type ShopDomain } from "~/lib/ids";
import type { ShopperLanguage } from "~/lib/language";
import { personMails } from "../person-mails/all";
import { CONFIRM_WITHIN_MS, lawsFor, soonestDeadline, type RequestKind } from "../model";
import { countFormRequests, insertRequest, oneAtATime } from "../request.store.server";
import { mailPerson, storeFacts, writtenDate, type MailPorts } from "../write-mail.server";
import { newSecret } from "./secret.server";

export interface FormSubmission {
  readonly shop: ShopDomain;
  readonly kind: RequestKind;
  /** A valid address. */
  readonly email: string;
  readonly message: string;
  readonly language: ShopperLanguage;
}

/** Limits of the public form: mails to one address, and cases of one store. */
export const FORM_LIMITS = { perAddressAndDay: 3, perShopAndHour: 200 } as const;
const HOUR = 3_600_000;

/**
 * accepted: the same answer whether the address is known, new, or over its limit (then no further
 * mail goes out) · busy: the store's own limit is reached, whoever asks.
 */
export type SubmissionOutcome = "accepted" | "busy";

export function makeSubmitRequest(ports: MailPorts) {
  /** Writes down an unconfirmed request and mails its address a link to confirm it. */
  return async function submitRequest(submission: FormSubmission): Promise<SubmissionOutcome> {
    const { shop } = submission;
    return withShop(shop, async (tx) => {
      const index = await contactIndex(tx, shop, submission.email);
      await oneAtATime(tx, shop, `form:${index}`);
      const since = (ms: number) => new Date(domainNow().getTime() - ms);
      const ofShop = await countFormRequests(tx, shop, { since: since(HOUR) });
      if (ofShop >= FORM_LIMITS.perShopAndHour) return "busy";
      const ofAddress = await countFormRequests(tx, shop, {
        since: since(24 * HOUR),
        contactIndex: index,
      });
      if (ofAddress < FORM_LIMITS.perAddressAndDay) {
        await openCase(tx, ports, { ...submission, index });
      }
      return "accepted";
    });
  };
}

async function openCase(
  tx: Tx,
  ports: MailPorts,
  submission: FormSubmission & { readonly index: string },
): Promise<void> {
  const { shop, kind, email, message, language, index } = submission;
  const now = domainNow();
  const store = await storeFacts(tx, shop);
  const laws = lawsFor({ country: store.country, channel: "form" });
  const { law, dueAt } = soonestDeadline(laws, now, store.zone);
  const [id, confirm, follow] = [newId(), newSecret(), newSecret()];
  const confirmBy = new Date(now.getTime() + CONFIRM_WITHIN_MS);
  await insertRequest(tx, shop, {
    ...{ id, kind, law, language, confirmBy, dueAt },
    channel: "form",
    state: "unconfirmed",
    receivedAt: now,
    nextAt: confirmBy,
    caseKeyId: await createCaseKey(tx, shop),
    contents: {
      contact: email,
      message: message === "" ? undefined : message,
      followSecret: follow,
    },
    contactIndex: index,
    confirmHash: secretDigest(confirm),
    followHash: secretDigest(follow),
  });
  const text = personMails[language].confirm({
    ...{ store: store.name, kind },
    due: writtenDate(dueAt, store.zone, language),
    link: ports.links.confirm(shop, confirm, language),
  });
  await mailPerson(tx, shop, {
    ports,
    mail: { kind: "request.confirm", to: email, language, requestId: id, text },
  });
}
