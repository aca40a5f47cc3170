import { withShop, type Tx } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { domainNow } from "~/lib/clock.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { PACKAGE_KEPT_MS, packageParts, type Finding, type PackagePart } from "../model";
import { moveRequest } from "../move-request.server";
import type { CustomerDataSource, DataPiece, RequestedPerson } from "../ports";
import { lockRequest, openContent, type RequestRecord } from "../request.store.server";
import { storeFacts, writtenDate } from "../write-mail.server";
import { heldDecisions, heldAccountChoices, heldRequests } from "./held-data.store.server";
import { PackageWriter, type FinishedPackage } from "./package-writer.server";
import { replacePackage } from "./package.store.server";

export interface CollectPorts {
  readonly customerData: CustomerDataSource;
}

/** Whom a request is about, opened from its sealed fields. */
export async function personOf(
  tx: Tx,
  shop: ShopDomain,
  request: RequestRecord,
): Promise<RequestedPerson> {
  return {
    email: await openContent(tx, shop, { request, field: "contact" }),
    customerGid: request.customerGid ?? undefined,
    orderGids: request.orderGids,
  };
}

/**
 * Gathers everything of a person from the host and the app into one sealed package.
 *
 * Gathering takes as long as the host takes and therefore happens outside a transaction; what was
 * gathered counts only if the request still waits for it.
 */
export async function collectPackage(
  shop: ShopDomain,
  request: RequestRecord,
  ports: CollectPorts,
): Promise<void> {
  const { person, store } = await withShop(shop, async (tx) => ({
    person: await personOf(tx, shop, request),
    store: await storeFacts(tx, shop),
  }));
  const createdAt = domainNow();
  const writer = new PackageWriter({
    store: store.name,
    shop,
    requestId: request.id,
    createdAt,
    day: writtenDate(createdAt, store.zone, request.language),
    language: request.language,
  });
  const gaps = new Map<PackagePart, Finding>();
  for await (const piece of allPieces(shop, person, ports)) {
    if ("gap" in piece) {
      const { part, gap } = piece;
      gaps.set(part, { part, state: "unreachable", count: 0, because: gap });
    } else {
      writer.add(piece.part, piece.record);
    }
  }
  const findings = packageParts.map((part): Finding => {
    const count = writer.count(part);
    const gap = gaps.get(part);
    return gap ? { ...gap, count } : { part, state: count > 0 ? "found" : "none", count };
  });
  const told = relevant(findings);
  await keepPackage(shop, { request, findings: told, done: writer.finish(told) });
}

/** Orders older than 60 days are a place of its own only where they cannot be reached. */
function relevant(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ part, state }) => part !== "host.older-orders" || state === "unreachable",
  );
}

async function* allPieces(
  shop: ShopDomain,
  person: RequestedPerson,
  ports: CollectPorts,
): AsyncGenerator<DataPiece> {
  if (!person.email && !person.customerGid && person.orderGids.length === 0) {
    yield { part: "host.customer", gap: "person-not-named" };
    yield { part: "host.orders", gap: "person-not-named" };
    return;
  }
  yield* ports.customerData.read(shop, person);
  let afterId: string | undefined;
  do {
    const page = await withShop(shop, (tx) => heldDecisions(tx, shop, { person, afterId }));
    yield* page.pieces;
    afterId = page.lastId;
  } while (afterId !== undefined);
  yield* await withShop(shop, (tx) => heldAccountChoices(tx, shop, person));
  yield* await withShop(shop, (tx) => heldRequests(tx, shop, person));
}

interface Gathered {
  readonly request: RequestRecord;
  readonly findings: readonly Finding[];
  readonly done: FinishedPackage;
}

async function keepPackage(shop: ShopDomain, { request, findings, done }: Gathered): Promise<void> {
  await withShop(shop, async (tx) => {
    const now = domainNow();
    const current = await lockRequest(tx, shop, request.id);
    // Erased, closed or gathered by another worker in the meantime: nothing may be kept.
    if (current?.state !== "collecting") return;
    if (current.caseKeyId !== request.caseKeyId) {
      throw new AppError("conflict", `Request ${request.id} changed its key.`);
    }
    await replacePackage(tx, shop, {
      requestId: request.id,
      caseKeyId: request.caseKeyId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + PACKAGE_KEPT_MS),
      sha256: done.sha256,
      zip: done.zip,
    });
    await moveRequest(tx, shop, { request: current, event: "package", now, patch: { findings } });
    await recordAudit(tx, shop, {
      type: "request.packaged",
      actor: { kind: "system" },
      caseId: request.id,
      detail: {
        bytes: done.zip.length,
        sha256: done.sha256,
        parts: findings.map(({ part, state, count }) => `${part}: ${state} ${count}`),
      },
    });
  });
}
