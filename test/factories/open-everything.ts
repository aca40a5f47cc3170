/** What somebody can read who has a copy of the database and, which they should not, the master keys. */
import { sealedFields } from "../../prisma/sealed-fields";
import { masterKeys } from "~/lib/cipher/master-keys.server";
import { keyFingerprintIn, openBytes, sealingKey, type SealingKey } from "~/lib/cipher/seal.server";
import { asOwner } from "../setup/as-owner";

interface Row {
  readonly row: Readonly<Record<string, unknown>>;
}

const text = (value: unknown) => (typeof value === "string" ? value : String(value));

/** How each model names its rows in a seal; the others by their id. */
function rowName(model: string, row: Row["row"]): string {
  if (model === "Shop") return text(row["shop"]);
  if (model === "PolicyVersion") return `${text(row["version"])}:${text(row["language"])}`;
  return text(row["id"]);
}

const rowsOf = (model: string) =>
  asOwner<Row>(`SELECT to_jsonb(t) AS row FROM "${model}" t WHERE true`);

/** Every sealed value that opens, in clear, with how many there were in all. */
export async function openEverything(): Promise<{ clear: string[]; sealed: number }> {
  const keys = new Map<string, SealingKey>();
  for (const { row } of await rowsOf("ShopKey")) {
    const [shop, id] = [text(row["shop"]), text(row["id"])];
    const place = { shop, model: "ShopKey", field: "wrapped", row: id };
    keys.set(id, sealingKey(await masterKeys().unwrap(place, text(row["wrapped"]))));
  }
  for (const { row } of await rowsOf("CaseKey")) {
    const [shop, id, wrapped] = [text(row["shop"]), text(row["id"]), text(row["wrapped"])];
    const place = { shop, model: "CaseKey", field: "wrapped", row: id };
    const key = keys.get(keyFingerprintIn(wrapped) ?? "");
    if (key) keys.set(id, sealingKey(openBytes(key, place, wrapped)));
  }
  const clear: string[] = [];
  let sealed = 0;
  for (const [model, fields] of Object.entries(sealedFields)) {
    if (model === "ShopKey" || model === "CaseKey") continue;
    for (const { row } of await rowsOf(model)) {
      for (const field of fields) {
        const value = row[field];
        if (typeof value !== "string") continue;
        sealed += 1;
        const place = { shop: text(row["shop"]), model, field, row: rowName(model, row) };
        const key = keys.get(keyFingerprintIn(value) ?? "");
        if (key) clear.push(openBytes(key, place, value).toString("latin1"));
      }
    }
  }
  return { clear, sealed };
}
