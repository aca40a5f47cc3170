/** Wires requests and their mails to the host, the queue and the mail server. */
import { sendMail } from "~/domain/mail/index.server";
import {
  downloadPackage,
  exportEvidence,
  followRequest,
  listRequests,
  makeAdvanceRequest,
  makeAnswerRequest,
  makeConfirmRequest,
  makeEraseCustomer,
  makeFollowMerge,
  makeForgetShop,
  makeOpenDataRequest,
  makePreviewErasure,
  makeProposeErasure,
  makeStartApprovedErasure,
  makeSubmitRequest,
  readMessage,
  requestCounts,
  revealContact,
  takePackage,
  viewConfirmation,
  viewRequest,
} from "~/domain/requests/index.server";
import { queueContents } from "~/jobs/queue-contents.store.server";
import { enqueue } from "~/jobs/queue.server";
import type { ShopDomain } from "~/lib/ids";
import { deliverMail } from "~/lib/mailer.server";
import { customerData } from "~/shopify/customer-data.server";
import { isCustomer } from "~/shopify/hold-lookup.server";
import { hostErasure } from "~/shopify/customer-erasure.server";
import { requestLinks } from "~/shopify/request-links.server";

export function buildRequestsServices() {
  const mail = { enqueue, links: requestLinks };
  const queue = queueContents;
  return {
    openDataRequest: makeOpenDataRequest(mail),
    submitRequest: makeSubmitRequest(mail),
    viewConfirmation,
    confirmRequest: makeConfirmRequest(mail),
    followRequest,
    takePackage,
    advanceRequest: makeAdvanceRequest({ ...mail, queue, customerData, hostErasure }),
    ...makeAnswerRequest(mail),
    proposeErasure: makeProposeErasure(mail),
    startApprovedErasure: makeStartApprovedErasure(mail),
    downloadPackage,
    previewErasure: makePreviewErasure({ hostErasure }),
    listRequests,
    viewRequest,
    readMessage,
    requestCounts,
    revealContact,
    eraseCustomer: makeEraseCustomer({ queue }),
    followMerge: makeFollowMerge({ knows: isCustomer }),
    forgetShop: makeForgetShop({ queue }),
    exportEvidence,
    sendMail: (mailOf: { shop: ShopDomain; id: string }) => sendMail(mailOf, deliverMail),
  };
}
