/** Reads a shop's evidence, page by page, in the order in which it came to be. */
import type { Tx } from "~/db.server";
import { lastSealOf, readLogPage } from "~/domain/audit/index.server";
import type { ShopDomain } from "~/lib/ids";

const PAGE = 1000;

/** One page of rows without their shop, and where the next page begins. */
export interface EvidencePage {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly next: string | undefined;
}

type Reader = (tx: Tx, shop: ShopDomain, from: string | undefined) => Promise<EvidencePage>;

function pageOf<Row extends { shop: string }>(
  rows: readonly Row[],
  cursorOf: (row: Row) => string,
): EvidencePage {
  const last = rows.at(-1);
  return {
    rows: rows.map(({ shop: _shop, ...rest }) => rest),
    next: rows.length === PAGE && last ? cursorOf(last) : undefined,
  };
}

const byId = (shop: ShopDomain, from: string | undefined) =>
  ({
    where: { shop, ...(from === undefined ? {} : { id: { gt: from } }) },
    orderBy: { id: "asc" },
    take: PAGE,
  }) as const;

const all = (shop: ShopDomain) => ({ where: { shop } }) as const;

/** The files of the export. Everything here is kept as evidence and names nobody in clear. */
export const evidenceFiles: Readonly<Record<string, Reader>> = {
  "audit-log.jsonl": async (tx, shop, from) => {
    const { lines, next } = await readLogPage(tx, shop, from);
    return { rows: lines, next };
  },
  "audit-checkpoint.json": async (tx, shop) => {
    const last = await lastSealOf(tx, shop);
    return { rows: last ? [last.checkpoint] : [], next: undefined };
  },
  "consent-decisions.jsonl": async (tx, shop, from) => {
    const rows = await tx.consentDecision.findMany({
      where: { shop, ...(from === undefined ? {} : { decisionId: { gt: from } }) },
      orderBy: { decisionId: "asc" },
      take: PAGE,
    });
    return pageOf(rows, ({ decisionId }) => decisionId);
  },
  "consent-batches.jsonl": async (tx, shop, from) => {
    const rows = await tx.consentBatch.findMany(byId(shop, from));
    const page = pageOf(rows, ({ id }) => id);
    // As text: who checks a root on their own machine can read it.
    const readable = rows.map(({ id, at, hashes }) => ({ id, at, hashes: hex(hashes) }));
    return { ...page, rows: readable };
  },
  "marketing-choices.jsonl": async (tx, shop, from) =>
    pageOf(await tx.accountChoiceEvent.findMany(byId(shop, from)), ({ id }) => id),
  "banner-versions.jsonl": async (tx, shop) =>
    complete(await tx.bannerVersion.findMany({ ...all(shop), orderBy: { version: "asc" } })),
  "policy-versions.jsonl": async (tx, shop) =>
    complete(await tx.policyVersion.findMany({ ...all(shop), orderBy: { version: "asc" } })),
  "control-results.jsonl": async (tx, shop) => complete(await tx.controlResult.findMany(all(shop))),
  "residue-checks.jsonl": async (tx, shop, from) =>
    pageOf(await tx.residueCheck.findMany(byId(shop, from)), ({ id }) => id),
  "retention-runs.jsonl": async (tx, shop, from) =>
    pageOf(await tx.retentionRun.findMany(byId(shop, from)), ({ id }) => id),
  "retention-results.jsonl": async (tx, shop, from) => {
    const [runId, orderGid] = from?.split("|") ?? [];
    const rows = await tx.retentionItem.findMany({
      where: {
        shop,
        ...(runId && orderGid
          ? { OR: [{ runId: { gt: runId } }, { runId, orderGid: { gt: orderGid } }] }
          : {}),
      },
      orderBy: [{ runId: "asc" }, { orderGid: "asc" }],
      take: PAGE,
    });
    return pageOf(rows, (row) => `${row.runId}|${row.orderGid}`);
  },
  "requests.jsonl": async (tx, shop, from) => {
    const rows = await tx.privacyRequest.findMany({
      ...byId(shop, from),
      select: {
        shop: true,
        id: true,
        kind: true,
        channel: true,
        state: true,
        law: true,
        receivedAt: true,
        dueAt: true,
        answeredAt: true,
        closedAt: true,
        outcome: true,
      },
    });
    return pageOf(rows, ({ id }) => id);
  },
};

function hex(hashes: Uint8Array): string[] {
  const text = Buffer.from(hashes).toString("hex");
  return text.match(/.{64}/g) ?? [];
}

function complete<Row extends { shop: string }>(rows: readonly Row[]): EvidencePage {
  return { rows: rows.map(({ shop: _shop, ...rest }) => rest), next: undefined };
}
