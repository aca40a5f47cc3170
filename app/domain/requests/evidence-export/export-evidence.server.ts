import { createHash } from "node:crypto";
import { strToU8, Zip, ZipDeflate } from "fflate";
import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { beginExport } from "~/domain/staff/index.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { evidenceFiles } from "./evidence.store.server";

/**
 * All evidence of a shop as one ZIP of JSON Lines, piece by piece: a log of any length costs the
 * memory of one page. To be taken before uninstalling: 48 hours later nothing is left here.
 *
 * Needs the permission and a reason; recorded before its first piece, and once more, with size and
 * SHA-256, when the last one was handed out.
 */
export async function* exportEvidence(act: {
  readonly shop: ShopDomain;
  readonly staffId: string;
  readonly reason: string;
}): AsyncGenerator<Uint8Array> {
  const { shop, staffId, reason } = act;
  await withShop(shop, (tx) => beginExport(tx, shop, { staffId, what: "evidence", reason }));
  const pieces: Uint8Array[] = [];
  const hash = createHash("sha256");
  let bytes = 0;
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  function* handOut(): Generator<Uint8Array> {
    for (const piece of pieces.splice(0)) {
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
  }
  for (const [name, readPage] of Object.entries(evidenceFiles)) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = domainNow();
    zip.add(file);
    let from: string | undefined;
    do {
      const page = await withShop(shop, (tx) => readPage(tx, shop, from));
      file.push(strToU8(page.rows.map((row) => `${JSON.stringify(row)}\n`).join("")));
      from = page.next;
      yield* handOut();
    } while (from !== undefined);
    file.push(new Uint8Array(), true);
    yield* handOut();
  }
  zip.end();
  yield* handOut();
  await withShop(shop, (tx) =>
    recordAudit(tx, shop, {
      type: "shop.evidence-exported",
      actor: { kind: "staff", id: staffId },
      detail: { bytes, sha256: hash.digest("hex") },
    }),
  );
}
