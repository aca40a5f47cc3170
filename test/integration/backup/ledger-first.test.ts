import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { buildShop } from "../../factories/build-shop";
import { buildRequestPorts } from "../../factories/request-ports";

const folder = mkdtempSync(join(tmpdir(), "kept-ledger-"));
const ledger = join(folder, "erasures.jsonl");
const BACKUP_KEYS = `backup:${Buffer.alloc(32, 22).toString("base64")}`;
const payload = { customer: { id: 7001600001, email: "mia@canary.example" } };

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The app with this ledger; its modules read the environment once. */
async function appWith(path: string) {
  vi.resetModules();
  Object.assign(process.env, { BACKUP_KEYS, ERASURE_LEDGER: path });
  const { makeEraseCustomer } = await import("~/domain/requests/erasure/erase-customer.server");
  return makeEraseCustomer(buildRequestPorts().ports);
}

it("an erasure is not called done before the ledger has it on disk", async () => {
  const shop = await buildShop("ledger-first.myshopify.com");
  const delivery = { shop, deliveryId: "redact-1", payload };
  // A folder stands where the file should be: nothing can be written.
  await expect((await appWith(folder))(delivery)).rejects.toThrow(/EISDIR/);
  const erase = await appWith(ledger);
  expect(await erase(delivery)).toMatchObject({ clean: true });
  const lines = readFileSync(ledger, "utf8").trim().split("\n");
  expect(lines.some((line) => line.includes('"kind":"person"'))).toBe(true);
});
