import { withShop, type Tx } from "~/db.server";
import { openAlert } from "~/domain/alerts/index.server";
import { recordAudit } from "~/domain/audit/index.server";
import {
  contactIndex,
  createCaseKey,
  destroyCaseKeys,
  pseudonym,
} from "~/domain/protection/index.server";
import { domainNow } from "~/lib/clock.server";
import { newId, type ShopDomain } from "~/lib/ids";
import { findTombstone } from "./erasure/tombstone.store.server";
import { lawsFor, soonestDeadline } from "./model";
import { gidsOf, identifierTexts, readCompliancePayload, type CompliancePayload } from "./person";
import {
  findByHostId,
  findRequest,
  insertRequest,
  type RequestRecord,
} from "./request.store.server";
import { mailMerchant, storeFacts, type MailPorts } from "./write-mail.server";

export interface DataRequestDelivery {
  readonly shop: ShopDomain;
  /** Our own id of the delivery; stands in where the payload has no id of its request. */
  readonly deliveryId: string;
  /** When the clock started: when the delivery came in, however late it is worked on. */
  readonly receivedAt: Date;
  readonly payload: unknown;
}

export function makeOpenDataRequest(ports: MailPorts) {
  /**
   * `customers/data_request` becomes a case, once per request of the platform: later deliveries of
   * the same request answer the same case.
   *
   * A person who has been erased since is not written down again: their case is born closed.
   */
  return async function openDataRequest(
    delivery: DataRequestDelivery,
  ): Promise<{ requestId: string; openedNow: boolean }> {
    const { shop, deliveryId, receivedAt } = delivery;
    const payload = readCompliancePayload(delivery.payload);
    const hostRequestId = payload.dataRequestId ?? `delivery:${deliveryId}`;
    return withShop(shop, async (tx) => {
      const known = await findByHostId(tx, shop, hostRequestId);
      if (known) return { requestId: known.id, openedNow: false };
      const erased = await wasErased(tx, shop, payload);
      const request = await insertCase(tx, shop, { payload, hostRequestId, erased, receivedAt });
      if (!request) {
        const other = await findByHostId(tx, shop, hostRequestId);
        return { requestId: other?.id ?? "", openedNow: false };
      }
      await tell(tx, shop, { request, payload, ports });
      return { requestId: request.id, openedNow: true };
    });
  };
}

async function wasErased(tx: Tx, shop: ShopDomain, payload: CompliancePayload): Promise<boolean> {
  const found = await findTombstone(tx, shop, identifierTexts(payload.person));
  return found !== undefined;
}

interface NewCase {
  readonly payload: CompliancePayload;
  readonly hostRequestId: string;
  readonly erased: boolean;
  readonly receivedAt: Date;
}

async function insertCase(
  tx: Tx,
  shop: ShopDomain,
  { payload, hostRequestId, erased, receivedAt }: NewCase,
): Promise<RequestRecord | undefined> {
  const now = domainNow();
  const store = await storeFacts(tx, shop);
  const laws = lawsFor({ country: store.country, channel: "webhook" });
  const { law, dueAt } = soonestDeadline(laws, receivedAt, store.zone);
  const id = newId();
  const caseKeyId = await createCaseKey(tx, shop);
  const email = erased ? undefined : payload.person.emails[0];
  const inserted = await insertRequest(tx, shop, {
    id,
    kind: "access",
    channel: "webhook",
    state: erased ? "erased" : "collecting",
    law,
    receivedAt,
    dueAt,
    language: store.personLanguage,
    hostRequestId,
    caseKeyId,
    contents: { contact: email },
    contactIndex: email === undefined ? null : await contactIndex(tx, shop, email),
    customerGid: erased ? null : (gidsOf(payload.person)[0] ?? null),
    orderGids: erased ? [] : payload.orderGids,
    ...(erased ? { answeredAt: now, closedAt: now, outcome: "already-erased" } : { nextAt: now }),
  });
  if (inserted) return findRequest(tx, shop, id);
  await destroyCaseKeys(tx, shop, [caseKeyId]);
  return undefined;
}

async function tell(
  tx: Tx,
  shop: ShopDomain,
  of: { readonly request: RequestRecord; payload: CompliancePayload; ports: MailPorts },
): Promise<void> {
  const { request, payload, ports } = of;
  const identifier = identifierTexts(payload.person)[0];
  await recordAudit(tx, shop, {
    type: "request.opened",
    actor: { kind: "platform" },
    detail: { kind: request.kind, channel: request.channel, law: request.law },
    caseId: request.id,
    ...(identifier === undefined ? {} : { subject: await pseudonym(tx, shop, identifier) }),
  });
  if (request.state !== "collecting") return;
  const told = await mailMerchant(tx, shop, { ports, request, mail: "opened" });
  if (!told) {
    const detail = { because: "the store's address is not known yet" };
    await openAlert(tx, shop, { kind: "mail-undeliverable", key: request.id, detail });
  }
  await ports.enqueue(tx, { name: "request.advance", shop, id: request.id });
}
