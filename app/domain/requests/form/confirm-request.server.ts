import { withShop, type Tx } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { pseudonym } from "~/domain/protection/index.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { maskEmail } from "~/lib/mask";
import { personMails } from "../person-mails/all";
import type { RequestKind } from "../model";
import { moveRequest } from "../move-request.server";
import {
  findBySecret,
  lockRequest,
  openContent,
  type RequestRecord,
} from "../request.store.server";
import {
  mailMerchant,
  mailPerson,
  storeFacts,
  writtenDate,
  type MailPorts,
} from "../write-mail.server";
import { digestOf } from "./secret.server";

interface Link {
  readonly shop: ShopDomain;
  /** The secret of the confirmation link. */
  readonly token: string;
}

/** What the page behind the link shows before anything is confirmed. */
export interface Confirmation {
  readonly kind: RequestKind;
  readonly contact: string;
  readonly confirmed: boolean;
}

/** Undefined for an unknown, used up or expired link. Changes nothing: mail scanners open links. */
export async function viewConfirmation({ shop, token }: Link): Promise<Confirmation | undefined> {
  return withShop(shop, async (tx) => {
    const request = await findConfirmable(tx, shop, token);
    if (!request) return undefined;
    const contact = await openContent(tx, shop, { request, field: "contact" });
    return {
      kind: request.kind,
      contact: maskEmail(contact ?? ""),
      confirmed: request.state !== "unconfirmed",
    };
  });
}

async function findConfirmable(
  tx: Tx,
  shop: ShopDomain,
  token: string,
): Promise<RequestRecord | undefined> {
  const confirmHash = digestOf(token);
  const found = confirmHash && (await findBySecret(tx, shop, { confirmHash }));
  if (!found) return undefined;
  const late = found.confirmBy !== null && found.confirmBy < domainNow();
  return found.state === "unconfirmed" && late ? undefined : found;
}

export function makeConfirmRequest(ports: MailPorts) {
  /**
   * The mailbox has answered: the case is open from now on; its clock started at receipt. Answers
   * the secret of the page to follow it, also when it was confirmed before.
   */
  return async function confirmRequest({ shop, token }: Link): Promise<string | undefined> {
    return withShop(shop, async (tx) => {
      const found = await findConfirmable(tx, shop, token);
      const request = found && (await lockRequest(tx, shop, found.id));
      if (!request) return undefined;
      const follow = await openContent(tx, shop, { request, field: "followSecret" });
      if (request.state === "unconfirmed") await open(tx, ports, { shop, request, follow });
      return follow;
    });
  };
}

async function open(
  tx: Tx,
  ports: MailPorts,
  of: { readonly shop: ShopDomain; request: RequestRecord; follow: string | undefined },
): Promise<void> {
  const { shop, request } = of;
  const now = domainNow();
  const moved = await moveRequest(tx, shop, {
    request,
    event: request.kind === "access" ? "collect" : "ask-decision",
    now,
    patch: { confirmedAt: now },
  });
  const contact = (await openContent(tx, shop, { request, field: "contact" })) ?? "";
  const subject = await pseudonym(tx, shop, contact);
  const common = { actor: { kind: "shopper", id: subject }, caseId: request.id, subject } as const;
  const { kind, channel, law } = request;
  await recordAudit(tx, shop, {
    ...common,
    type: "request.opened",
    detail: { kind, channel, law },
  });
  await recordAudit(tx, shop, { ...common, type: "request.confirmed", detail: {} });
  await mailMerchant(tx, shop, { ports, request: moved, mail: "opened" });
  await mailReceived(tx, ports, { ...of, contact });
  if (moved.nextAt && moved.nextAt <= now) {
    await ports.enqueue(tx, { name: "request.advance", shop, id: request.id });
  }
}

async function mailReceived(
  tx: Tx,
  ports: MailPorts,
  of: {
    readonly shop: ShopDomain;
    readonly request: RequestRecord;
    readonly follow: string | undefined;
    readonly contact: string;
  },
): Promise<void> {
  const { shop, request, contact } = of;
  const { language } = request;
  const store = await storeFacts(tx, shop);
  const text = personMails[language].received({
    store: store.name,
    kind: request.kind,
    due: writtenDate(request.dueAt, store.zone, language),
    link: ports.links.follow(shop, of.follow ?? "", language),
  });
  await mailPerson(tx, shop, {
    ports,
    mail: { kind: "request.received", to: contact, language, requestId: request.id, text },
  });
}
