/** The public halves of the keys that sign the audit log: what anybody needs to check a seal. */
import { withShop } from "~/db.server";
import { publicKeys, publicKeyToPem } from "~/domain/audit/index.server";
import type { ShopDomain } from "~/lib/ids";

/** PEM, the key in use first, then those used before. Empty before anything was sealed. */
async function publicKeyFile(shop: ShopDomain): Promise<string> {
  const keys = await withShop(shop, (tx) => publicKeys(tx, shop));
  return keys.map(publicKeyToPem).join("");
}

/** The answer in which the file goes out. Throws a 404 where there is no key yet. */
export async function publicKeyAnswer(shop: ShopDomain): Promise<Response> {
  const pem = await publicKeyFile(shop);
  if (pem === "") throw new Response("Nothing has been sealed yet.", { status: 404 });
  const headers = {
    "Content-Type": "application/x-pem-file",
    "Content-Disposition": 'attachment; filename="kept-audit-key.pem"',
    "Cache-Control": "no-store",
  };
  return new Response(pem, { headers });
}
