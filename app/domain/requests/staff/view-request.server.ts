import { withShop } from "~/db.server";
import { caseHistory } from "~/domain/audit/index.server";
import type { AuditRecord } from "~/domain/audit/model";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { maskText } from "~/lib/mask";
import { clockOf, isLawId } from "../clocks/clocks";
import { listRecipients } from "../history/list-recipients.server";
import type { HostErasure, HostErasurePreview } from "../ports";
import {
  isOpen,
  type Finding,
  type HistoryRecipients,
  type RequestFilter,
  type RequestSummary,
} from "../model";
import { personOf } from "../package/collect-package.server";
import { findPackage, type PackageRecord } from "../package/package.store.server";
import {
  countOpen,
  findRequest,
  listSummaries,
  openContent,
  toSummary,
} from "../request.store.server";

/** One case as staff see it: masked, with its law, its findings and its history. */
export interface RequestDetail extends RequestSummary {
  readonly law: { readonly name: string; readonly statute: string; readonly reviewed: string };
  readonly answeredAt: Date | null;
  readonly orders: number;
  readonly findings: readonly Finding[];
  readonly package: Omit<PackageRecord, "caseKeyId"> | null;
  /** Whether there is an address the package could be sent to. */
  readonly canRelease: boolean;
  readonly hasMessage: boolean;
  /** Who may hold the history that is to be cleared; null for what asks something else. */
  readonly clearing: HistoryRecipients | null;
  readonly history: readonly AuditRecord[];
}

export async function listRequests(of: {
  readonly shop: ShopDomain;
  readonly filter: RequestFilter;
}): Promise<RequestSummary[]> {
  const { shop, filter } = of;
  return withShop(shop, (tx) => listSummaries(tx, shop, { filter, now: domainNow() }));
}

/** Figures for the home page. */
export async function requestCounts(
  shop: ShopDomain,
): Promise<{ open: number; overdue: number; dueSoon: number }> {
  return withShop(shop, (tx) => countOpen(tx, shop, domainNow()));
}

/** Undefined for an unknown case, and for one nobody has confirmed. */
export async function viewRequest(of: {
  readonly shop: ShopDomain;
  readonly requestId: string;
}): Promise<RequestDetail | undefined> {
  const { shop, requestId } = of;
  return withShop(shop, async (tx) => {
    const request = await findRequest(tx, shop, requestId);
    if (!request || request.state === "unconfirmed") return undefined;
    const summary = await toSummary(tx, shop, { request, now: domainNow() });
    const held = await findPackage(tx, shop, requestId);
    const clock = isLawId(request.law) ? clockOf(request.law) : undefined;
    return {
      ...summary,
      law: {
        name: clock?.name ?? request.law,
        statute: clock?.statute ?? "",
        reviewed: clock?.lastReviewed ?? "",
      },
      answeredAt: request.answeredAt,
      orders: request.orderGids.length,
      findings: request.findings,
      package: held ? withoutKey(held) : null,
      canRelease: request.kind === "access" && request.contact !== null,
      hasMessage: request.message !== null,
      clearing: request.kind === "history" ? await listRecipients(tx, shop) : null,
      history: await caseHistory(tx, shop, requestId),
    };
  });
}

function withoutKey({ caseKeyId: _caseKeyId, ...rest }: PackageRecord) {
  return rest;
}

/** What the person wrote, for staff who have to answer it; addresses and numbers in it are masked. */
export async function readMessage(of: {
  readonly shop: ShopDomain;
  readonly requestId: string;
}): Promise<string | undefined> {
  const { shop, requestId } = of;
  return withShop(shop, async (tx) => {
    const request = await findRequest(tx, shop, requestId);
    if (!request || !isOpen(request.state)) return undefined;
    const message = await openContent(tx, shop, { request, field: "message" });
    return message === undefined ? undefined : maskText(message);
  });
}

export function makePreviewErasure({ hostErasure }: { readonly hostErasure: HostErasure }) {
  /** What an erasure would meet in the host. Undefined where the case awaits no such decision. */
  return async function previewErasure(of: {
    readonly shop: ShopDomain;
    readonly requestId: string;
  }): Promise<Omit<HostErasurePreview, "customerGid"> | undefined> {
    const { shop, requestId } = of;
    const person = await withShop(shop, async (tx) => {
      const request = await findRequest(tx, shop, requestId);
      if (request?.kind !== "erasure" || request.state !== "deciding") return undefined;
      return personOf(tx, shop, request);
    });
    if (!person) return undefined;
    const { customerGid: _customerGid, ...preview } = await hostErasure.preview(shop, person);
    return preview;
  };
}
