/** What staff decide about a case: release, refuse, answer by hand, collect again. */
import { withShop, type Tx } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { requirePermission } from "~/domain/staff/index.server";
import { secretDigest } from "~/lib/cipher/blind-index.server";
import { domainNow } from "~/lib/clock.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { newSecret } from "../form/secret.server";
import { judgeClearing, type Clearing, type JudgedClearing } from "../history/clearing";
import { listRecipients } from "../history/list-recipients.server";
import { personMails } from "../person-mails/all";
import type { RequestOutcome } from "../model";
import { moveRequest } from "../move-request.server";
import { findPackage, markPackage } from "../package/package.store.server";
import {
  lockRequest,
  openContent,
  setFollowSecret,
  type RequestRecord,
} from "../request.store.server";
import { mailPerson, storeFacts, writtenDate, type MailPorts } from "../write-mail.server";
import type { StaffAct } from "./download-package.server";

/** incomplete: a history is not cleared while a recipient lacks its outcome. Nothing has changed. */
export type AnswerOutcome =
  { readonly outcome: "answered" } | ({ readonly outcome: "incomplete" } & JudgedClearing);

export function makeAnswerRequest(ports: MailPorts) {
  const withCase = <T>(act: StaffAct, work: Work<T>) => decide(act, ports, work);
  return {
    /** Lets the person have the package: a mail with a link, behind which it can be taken once. */
    releasePackage: (act: StaffAct): Promise<void> => withCase(act, release),

    /**
     * Staff have answered in their own way, or carried out what was asked. Where that was to clear a
     * history, `cleared` says for every recipient there is now what came of it.
     */
    markAnswered: ({
      cleared = {},
      ...act
    }: StaffAct & { readonly cleared?: Clearing }): Promise<AnswerOutcome> =>
      withCase(act, (tx, deed) => answerByStaff(tx, deed, cleared)),

    /** The request is not carried out. The person learns that, and of the authority. */
    refuseRequest: (act: StaffAct): Promise<void> =>
      withCase(act, (tx, deed) => finish(tx, deed, "refused")),

    /** Gathers the data anew: something could not be reached, or the package has expired. */
    collectAgain: (act: StaffAct): Promise<void> => withCase(act, collect),
  };
}

/** One decision about one case, which is locked. */
interface Deed {
  readonly act: StaffAct;
  readonly request: RequestRecord;
  readonly now: Date;
  readonly ports: MailPorts;
}

type Work<T> = (tx: Tx, deed: Deed) => Promise<T>;

async function decide<T>(act: StaffAct, ports: MailPorts, work: Work<T>): Promise<T> {
  const { shop, staffId } = act;
  return withShop(shop, async (tx) => {
    await requirePermission(tx, shop, { staffId, permission: "decide-requests" });
    const request = await lockRequest(tx, act.shop, act.requestId);
    if (!request || request.state === "unconfirmed") {
      throw new AppError("not-found", `There is no request ${act.requestId}.`);
    }
    return work(tx, { act, request, now: domainNow(), ports });
  });
}

async function collect(tx: Tx, { act: { shop }, request, now, ports }: Deed): Promise<void> {
  await moveRequest(tx, shop, { request, event: "collect", now });
  await ports.enqueue(tx, { name: "request.advance", shop, id: request.id });
}

async function release(tx: Tx, deed: Deed): Promise<void> {
  const { act, request, now } = deed;
  const held = await findPackage(tx, act.shop, request.id);
  const to = await openContent(tx, act.shop, { request, field: "contact" });
  if (!held || held.expiresAt <= now) {
    throw new AppError("conflict", `Request ${request.id} has no package: collect it again.`);
  }
  if (to === undefined) {
    throw new AppError("conflict", `Request ${request.id} names no address to send it to.`);
  }
  await markPackage(tx, act.shop, { id: held.id, releasedAt: now, takenAt: null });
  await recordAudit(tx, act.shop, {
    type: "request.released",
    actor: { kind: "staff", id: act.staffId },
    caseId: request.id,
    detail: { packageId: held.id },
  });
  await answer(tx, deed, "released-to-person");
  await mailOutcome(tx, deed, { text: "released", to, occasion: now });
}

async function answerByStaff(tx: Tx, deed: Deed, cleared: Clearing): Promise<AnswerOutcome> {
  const { act, request } = deed;
  const isHistory = request.kind === "history";
  if (isHistory) {
    const { recipients } = await listRecipients(tx, act.shop);
    const judged = judgeClearing(recipients, cleared);
    if (judged.missing.length + judged.unknown.length > 0) {
      return { outcome: "incomplete", ...judged };
    }
  }
  await finish(tx, deed, "answered-by-staff");
  if (isHistory) {
    // After the answer, so that a pruning of the log between the two can't take this one alone.
    await recordAudit(tx, act.shop, {
      type: "request.cleared",
      actor: { kind: "staff", id: act.staffId },
      caseId: request.id,
      detail: { outcomes: { ...cleared } },
    });
  }
  return { outcome: "answered" };
}

async function finish(tx: Tx, deed: Deed, outcome: RequestOutcome): Promise<void> {
  const { act, request } = deed;
  await decided(tx, act, outcome);
  await answer(tx, deed, outcome);
  const to = await openContent(tx, act.shop, { request, field: "contact" });
  // Who asked through the platform is the store's to answer: only the form's people get our mails.
  if (to === undefined || request.channel !== "form") return;
  await mailOutcome(tx, deed, { text: outcome === "refused" ? "refused" : "answered", to });
}

/** Moves an open case to answered; one that was answered before only changes its outcome. */
async function answer(tx: Tx, deed: Deed, outcome: RequestOutcome): Promise<void> {
  const { act, request, now } = deed;
  const event = request.state === "answered" ? "answer-again" : "answer";
  const answeredAt = request.answeredAt ?? now;
  await moveRequest(tx, act.shop, { request, event, now, patch: { answeredAt, outcome } });
  await recordAudit(tx, act.shop, {
    type: "request.answered",
    actor: { kind: "staff", id: act.staffId },
    caseId: request.id,
    detail: { outcome },
  });
}

async function mailOutcome(
  tx: Tx,
  { act, request, ports }: Deed,
  of: { readonly text: "released" | "answered" | "refused"; to: string; occasion?: Date },
): Promise<void> {
  const { language } = request;
  const store = await storeFacts(tx, act.shop);
  const text = personMails[language][of.text]({
    store: store.name,
    kind: request.kind,
    due: writtenDate(request.dueAt, store.zone, language),
    link: ports.links.follow(act.shop, await followSecret(tx, act.shop, request), language),
  });
  await mailPerson(tx, act.shop, {
    ports,
    mail: {
      kind: of.text === "released" ? "request.released" : "request.answered",
      requestId: request.id,
      ...{ to: of.to, language, text },
      ...(of.occasion ? { occasion: of.occasion.toISOString() } : {}),
    },
  });
}

async function decided(tx: Tx, act: StaffAct, decision: string): Promise<void> {
  await recordAudit(tx, act.shop, {
    type: "request.decided",
    actor: { kind: "staff", id: act.staffId },
    caseId: act.requestId,
    detail: { decision },
  });
}

/** The secret of the follow link; a case from the platform gets its first one here. */
async function followSecret(tx: Tx, shop: ShopDomain, request: RequestRecord): Promise<string> {
  const known = await openContent(tx, shop, { request, field: "followSecret" });
  if (known !== undefined) return known;
  const fresh = newSecret();
  await setFollowSecret(tx, shop, { request, secret: fresh, followHash: secretDigest(fresh) });
  return fresh;
}
