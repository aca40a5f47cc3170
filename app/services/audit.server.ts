/** Wires the audit log to its mail, and to what the admin asks of it. */
import { DateTime } from "luxon";
import { withShop, type Tx } from "~/db.server";
import {
  anchorMail,
  exportLog,
  lastSealOf,
  pendingState,
  proveEvent,
  recordAudit,
  requeueLost,
  sealAudit,
  searchAudit,
  verifyAudit,
  type Verification,
} from "~/domain/audit/index.server";
import { type Actor, type AuditQuery, type Checkpoint, type Proof } from "~/domain/audit/model";
import { queueMail } from "~/domain/mail/index.server";
import { findShop, merchantContact } from "~/domain/shops/index.server";
import { beginExport, requirePermission } from "~/domain/staff/index.server";
import { enqueue } from "~/jobs/queue.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { jsonLines } from "~/lib/json-lines";
import { isMerchantLanguage } from "~/lib/language";
import { publicKeyAnswer } from "./audit-key.server";

interface Reader {
  readonly shop: ShopDomain;
  readonly staffId: string;
}

/** Everything staff read of the log asks for the permission here, whatever the page has asked. */
async function asReader<T>({ shop, staffId }: Reader, read: (tx: Tx) => Promise<T>): Promise<T> {
  return withShop(shop, async (tx) => {
    await requirePermission(tx, shop, { staffId, permission: "see-audit" });
    return read(tx);
  });
}

async function search(reader: Reader, query: AuditQuery) {
  const { shop } = reader;
  return asReader(reader, async (tx) => {
    const zone = (await findShop(tx, shop))?.timezone ?? "UTC";
    const start = (day: string | undefined) => day && DateTime.fromISO(day, { zone });
    const [from, to] = [start(query.from), start(query.to)];
    const { type, actor, about, before } = query;
    const page = await searchAudit(tx, shop, {
      ...{ type, actor, about, before },
      from: from ? from.toJSDate() : undefined,
      until: to ? to.plus({ days: 1 }).toJSDate() : undefined,
    });
    return { ...page, timeZone: zone };
  });
}

/** How the log stands: what is sealed, what waits, and whether the last seal is the app's own. */
async function state(reader: Reader) {
  const { shop } = reader;
  return asReader(reader, async (tx) => {
    const last = await lastSealOf(tx, shop);
    const waiting = await pendingState(tx, shop);
    return {
      sealed: last?.checkpoint.treeSize ?? 0,
      waiting: waiting.count,
      longestWaitSeconds: Math.round(waiting.oldestSeconds),
      lastSealedAt: last ? new Date(last.checkpoint.sealedAt) : null,
      intact: last?.ours ?? true,
    };
  });
}

/** The newest checkpoint: it names nobody, and the public page of promises anchors the log by it. */
async function publicCheckpoint(shop: ShopDomain): Promise<Checkpoint | undefined> {
  return (await withShop(shop, (tx) => lastSealOf(tx, shop)))?.checkpoint;
}

async function checkpoint(reader: Reader): Promise<Checkpoint | undefined> {
  return (await asReader(reader, (tx) => lastSealOf(tx, reader.shop)))?.checkpoint;
}

async function prove(reader: Reader, id: string): Promise<Proof | undefined> {
  await asReader(reader, () => Promise.resolve());
  return proveEvent(reader.shop, id);
}

async function verify(reader: Reader): Promise<Verification> {
  await asReader(reader, () => Promise.resolve());
  return verifyAudit(reader.shop, { kind: "staff", id: reader.staffId });
}

/** The whole log as JSON Lines, piece by piece. Recorded before the first one and after the last. */
async function* exportFile(act: Reader & { readonly reason: string }): AsyncGenerator<Uint8Array> {
  const { shop, staffId, reason } = act;
  await withShop(shop, (tx) => beginExport(tx, shop, { staffId, what: "audit-log", reason }));
  let rows = 0;
  const counted = async function* () {
    for await (const line of exportLog(shop)) {
      rows += 1;
      yield line;
    }
  };
  yield* jsonLines(counted());
  const actor: Actor = { kind: "staff", id: staffId };
  await withShop(shop, (tx) =>
    recordAudit(tx, shop, { type: "audit.exported", actor, detail: { rows } }),
  );
}
/** Mails the newest checkpoint to the store, once a week. False when there is nothing to send or nobody. */
async function mailAnchor(shop: ShopDomain): Promise<boolean> {
  return withShop(shop, async (tx) => {
    const last = await lastSealOf(tx, shop);
    const to = await merchantContact(tx, shop);
    if (!last?.ours || to === undefined) return false;
    const language = (await findShop(tx, shop))?.locale?.slice(0, 2) ?? "en";
    const mail = anchorMail(last.checkpoint, {
      now: domainNow(),
      language: isMerchantLanguage(language) ? language : "en",
    });
    const draft = { kind: "merchant.audit-checkpoint", to, ...mail } as const;
    return (await queueMail(tx, { shop, enqueue }, draft)) !== undefined;
  });
}

/**
 * What the log needs once a day: nothing forgotten, checked, anchored. What is past its term is pruned
 * by the rule about the app's own records (domain/own-data).
 */
async function upkeep(shop: ShopDomain): Promise<void> {
  await requeueLost(shop);
  await sealAudit(shop);
  const { ok } = await verifyAudit(shop, { kind: "system" });
  if (ok) await mailAnchor(shop);
}

export function buildAuditServices() {
  return {
    search,
    state,
    checkpoint,
    exportFile,
    prove,
    publicCheckpoint,
    publicKeyAnswer,
    seal: sealAudit,
    upkeep,
    verify,
  };
}
