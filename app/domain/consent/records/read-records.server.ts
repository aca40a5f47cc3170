/** Recorded decisions for staff: found, looked at one by one, and taken out for who asks for proof. */
import { withShop, type Tx } from "~/db.server";
import { publicKeys, recordAudit } from "~/domain/audit/index.server";
import { beginExport, requirePermission } from "~/domain/staff/index.server";
import type { ShopDomain } from "~/lib/ids";
import { readReceipt } from "../receipt/read-receipt.server";
import type { Receipt } from "../receipt/receipt-format";
import { verifyReceipt, type ReceiptFault } from "../receipt/verify-receipt.server";
import type { RecordFilter, RecordPage } from "./record-query";
import { searchRecords } from "./search-records.store.server";

interface Reader {
  readonly shop: ShopDomain;
  readonly staffId: string;
}

const LISTED = 50;
/** Read at a time while a file is written. */
const PAGE = 200;

async function asReader<T>({ shop, staffId }: Reader, read: (tx: Tx) => Promise<T>): Promise<T> {
  return withShop(shop, async (tx) => {
    await requirePermission(tx, shop, { staffId, permission: "see-audit" });
    return read(tx);
  });
}

export async function findRecords(reader: Reader, filter: RecordFilter): Promise<RecordPage> {
  const { shop } = reader;
  return asReader(reader, (tx) => searchRecords(tx, shop, { filter, take: LISTED }));
}

interface RecordView {
  readonly receipt: Receipt;
  /** Checked just now, as anybody with the file could: nothing where all holds. */
  readonly faults: readonly ReceiptFault[];
}

/** Undefined where there is no such record (any more). */
export async function readRecord(reader: Reader, number: string): Promise<RecordView | undefined> {
  const { shop } = reader;
  const keys = await asReader(reader, (tx) => publicKeys(tx, shop));
  const receipt = await readReceipt(shop, number, { withNext: true });
  return receipt && { receipt, faults: verifyReceipt(receipt, { publicKeys: keys }) };
}

interface RecordsToExport extends Reader {
  readonly reason: string;
  readonly filter: RecordFilter;
}

/**
 * Each record as the receipt its visitor has, one a line, newest first: what was shown, what was
 * chosen, and the way to the signed seal; of a single one what the browser decided next as well.
 * `npm run audit:verify` checks the file without the app.
 *
 * Needs the permission to export and a reason; both are recorded before the first line, and how many
 * there were after the last.
 */
export async function* exportRecords(wanted: RecordsToExport): AsyncGenerator<Receipt> {
  const { shop, staffId, reason } = wanted;
  await withShop(shop, (tx) => beginExport(tx, shop, { staffId, what: "consent-records", reason }));
  let filter = wanted.filter;
  const isOne = filter.number !== undefined;
  let records = 0;
  for (;;) {
    const page = await withShop(shop, (tx) => searchRecords(tx, shop, { filter, take: PAGE }));
    for (const { decisionId } of page.records) {
      const receipt = await readReceipt(shop, decisionId, { withNext: isOne });
      // Pruned meanwhile: its time was over.
      if (!receipt) continue;
      records += 1;
      yield receipt;
    }
    if (page.next === undefined) break;
    filter = { ...filter, before: page.next };
  }
  await withShop(shop, (tx) =>
    recordAudit(tx, shop, {
      type: "consent.records-exported",
      actor: { kind: "staff", id: staffId },
      detail: { records },
    }),
  );
}
