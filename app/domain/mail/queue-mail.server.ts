import type { Tx } from "~/db.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import type { Enqueue } from "~/db/job-port";
import { headerLine } from "./header-line";
import type { MailDraft } from "./model";
import { insertMail } from "./outgoing-mail.store.server";

/**
 * Writes a mail and its job in the caller's transaction: it goes out if and only if what it tells
 * of was committed. Answers its id, or undefined when the same mail is there already.
 */
export async function queueMail(
  tx: Tx,
  { shop, enqueue }: { readonly shop: ShopDomain; readonly enqueue: Enqueue<"mail.send"> },
  draft: MailDraft,
): Promise<string | undefined> {
  const { fromName } = draft;
  const lines = {
    subject: headerLine(draft.subject),
    ...(fromName === undefined ? {} : { fromName: headerLine(fromName) }),
  };
  const id = await insertMail(tx, shop, { draft: { ...draft, ...lines }, now: domainNow() });
  if (id) await enqueue(tx, { name: "mail.send", shop, id });
  return id;
}
