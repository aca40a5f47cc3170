/** The rehearsal: back up, erase, restore with all the old keys, and the person stays unreadable. */
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { buildShop } from "../../factories/build-shop";
import { buildRequestPorts } from "../../factories/request-ports";
import {
  createSideDatabase,
  dropSideDatabase,
  type SideDatabase,
} from "../../setup/restored-database";
import { migrationsFolder } from "../../setup/template-database";
import { writeBackup } from "~/db/backup/write-backup.server";
import { restoreBackup } from "~/db/backup/restore-backup.server";
import { pruneBackups } from "~/db/backup/backup-files.server";
import { disconnectDatabase, withShop } from "~/db.server";
import { flushErasures } from "~/domain/protection/index.server";
import {
  makeEraseCustomer,
  makeForgetShop,
  makeOpenDataRequest,
} from "~/domain/requests/index.server";
import { prepareQueue, stopQueueSender } from "~/jobs/queue.server";
import { parseKeyring } from "~/lib/cipher/keyring.server";
import { domainNow } from "~/lib/clock.server";
import { newId, type ShopDomain } from "~/lib/ids";

const folder = mkdtempSync(join(tmpdir(), "kept-backup-"));
const ledgerFile = join(folder, "erasures.jsonl");
const keyText = `backup:${Buffer.alloc(32, 21).toString("base64")}`;
Object.assign(process.env, { BACKUP_KEYS: keyText, ERASURE_LEDGER: ledgerFile });
const keys = parseKeyring(keyText);
const DAY_MS = 86_400_000;

const mia = { id: 7001600001, email: "mia@canary.example", phone: "+49 30 1234567" };
const noa = { id: 7001600002, email: "noa@canary.example" };
const { ports } = buildRequestPorts();
const ownUrl = process.env["DATABASE_URL"];
const side: SideDatabase[] = [];
let shop: ShopDomain;
let count = 0;
let asked = 9000;

beforeEach(async () => {
  shop = await buildShop(`restore-${++count}.myshopify.com`);
});

afterEach(async () => {
  vi.resetModules();
  process.env["DATABASE_URL"] = ownUrl;
  process.env["ERASURE_LEDGER"] = ledgerFile;
  for (const each of side.splice(0)) await dropSideDatabase(each);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ask(customer: { id: number; email: string }): Promise<string> {
  const { requestId } = await makeOpenDataRequest(ports)({
    shop,
    deliveryId: `d-${customer.id}`,
    receivedAt: domainNow(),
    payload: { customer, data_request: { id: ++asked } },
  });
  await withShop(shop, (tx) =>
    tx.consentDecision.create({
      data: {
        ...{ shop, decisionId: newId(), visitor: newId() },
        month: new Date(`${domainNow().toISOString().slice(0, 7)}-01T00:00:00Z`),
        keptUntil: new Date(domainNow().getTime() + 365 * DAY_MS),
        customerGid: `gid://shopify/Customer/${customer.id}`,
        ...{ decidedAt: domainNow(), receivedAt: domainNow(), bannerVersion: 1, textHash: "h" },
        ...{ language: "en", region: "DE", regime: "opt-in", method: "accept", gpc: false },
        ...{ preferences: true, analytics: true, marketing: false, saleOfData: false },
      },
    }),
  );
  return requestId;
}

const erase = () =>
  makeEraseCustomer(ports)({ shop, deliveryId: `redact-${count}`, payload: { customer: mia } });

async function backUp(name = `${count}.backup`, now = new Date()): Promise<string> {
  const file = join(folder, name);
  const ownerUrl = process.env["TEST_OWNER_URL"] ?? "";
  await writeBackup({ ownerUrl, file, key: keys.current, now });
  return file;
}

async function restore(file: string, over: { force?: boolean; now?: Date } = {}) {
  const database = await createSideDatabase();
  side.push(database);
  const { rows } = await restoreBackup({
    ...{ ...database, file, keys, prepareQueue, folder: migrationsFolder },
    now: over.now ?? new Date(),
    maxAgeDays: 30,
    force: over.force ?? false,
  });
  return { ...database, rows };
}

/** The test's database as it is now; its own connections have to let go of it for that. */
async function copyOfDisk(): Promise<SideDatabase> {
  await stopQueueSender();
  await disconnectDatabase();
  const copy = await createSideDatabase("copy");
  side.push(copy);
  return copy;
}

/** The app's modules anew, as a process that starts on this database. */
async function startOn({ applicationUrl }: SideDatabase) {
  vi.resetModules();
  process.env["DATABASE_URL"] = applicationUrl;
  const lifecycle = await import("~/server/lifecycle.server");
  try {
    await lifecycle.startApplication();
    const { viewRequest } = await import("~/domain/requests/index.server");
    const view = (requestId: string) => viewRequest({ shop, requestId });
    return { view, stop: lifecycle.stopApplication };
  } catch (error) {
    await lifecycle.stopApplication();
    throw error;
  }
}

async function textOf({ ownerUrl }: SideDatabase): Promise<string> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT format('%I', relname) AS name FROM pg_class
      WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND relname <> 'BackupRun'
      ORDER BY 1`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(
      `SELECT to_jsonb(t)::text AS row FROM ${name} t ORDER BY 1`,
    );
    texts.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  await client.end();
  return texts.filter((text) => !text.startsWith("_prisma")).join("\n");
}

/** Rows of the test's shop in which a text stands; the tables' names are enough to know. */
async function placesWith(database: SideDatabase, part: string): Promise<string[]> {
  const rows = (await textOf(database)).split("\n");
  return rows
    .filter((row) => row.includes(shop) && row.includes(part))
    .map((row) => row.split(" ")[0] ?? "");
}

const own = (): SideDatabase => ({
  ownerUrl: process.env["TEST_OWNER_URL"] ?? "",
  applicationUrl: ownUrl ?? "",
});

describe("a backup", () => {
  it("restores every row of every table as it was", async () => {
    await ask(mia);
    const before = await textOf(own());
    const restored = await restore(await backUp());
    expect((await textOf(restored)) === before).toBe(true);
    expect(before.split("\n").length).toBeGreaterThanOrEqual(restored.rows);
    expect(restored.rows).toBeGreaterThan(8);
  });

  it("shows nothing of what it holds, and none of the keys that would open it", async () => {
    await ask(mia);
    const bytes = readFileSync(await backUp());
    expect(/canary|restore-|PrivacyRequest|k1\./.test(bytes.toString("latin1"))).toBe(false);
    const database = await textOf(own());
    for (const secret of [process.env["KEPT_MASTER_KEYS"] ?? "", keyText]) {
      expect(database.includes(secret.split(":")[1] ?? "")).toBe(false);
    }
  });

  it("is refused when it was changed, cut off, or is no backup, and leaves the database empty", async () => {
    const file = await backUp();
    const changed = join(folder, "changed");
    copyFileSync(file, changed);
    truncateSync(changed, readFileSync(file).length - 1);
    await expect(restore(changed)).rejects.toThrow(/cut off/);
    writeFileSync(changed, "{}");
    await expect(restore(changed)).rejects.toThrow(/not a backup/);
    const bytes = readFileSync(file);
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    writeFileSync(changed, bytes);
    await expect(restore(changed)).rejects.toThrow(/was changed/);
    const last = side.at(-1);
    expect(last && (await textOf(last))).toBe("");
  });

  it("is refused over rows that are there, and when it is too old unless that is meant", async () => {
    const file = await backUp();
    await expect(
      restoreBackup({
        ...{ ...own(), file, keys, prepareQueue, folder: migrationsFolder },
        now: new Date(),
        maxAgeDays: 30,
      }),
    ).rejects.toThrow(/not empty/);
    const later = new Date(Date.now() + 31 * DAY_MS);
    await expect(restore(file, { now: later })).rejects.toThrow(/BACKUP_MAX_AGE_DAYS \(30\)/);
    expect((await restore(file, { now: later, force: true })).rows).toBeGreaterThan(4);
  });

  it("is deleted when its time is over; other files in the folder are not", async () => {
    writeFileSync(join(folder, "notes.txt"), "not a backup");
    await backUp("old.backup", new Date(Date.now() - 40 * DAY_MS));
    await backUp("new.backup");
    const gone = await pruneBackups(folder, { now: new Date(), days: 30 });
    expect(gone).toEqual(["old.backup"]);
    expect(existsSync(join(folder, "new.backup"))).toBe(true);
    expect(existsSync(join(folder, "notes.txt"))).toBe(true);
  });
});

describe("who was erased after the backup", () => {
  it("stays erased in the restored database, and nobody else does", async () => {
    const [gone, kept] = [await ask(mia), await ask(noa)];
    const file = await backUp();
    expect((await erase()).clean).toBe(true);
    const restored = await restore(file);
    expect(await placesWith(restored, String(mia.id))).toHaveLength(2);
    const app = await startOn(restored);
    expect(await placesWith(restored, String(mia.id))).toEqual([]);
    expect(await placesWith(restored, String(noa.id))).toHaveLength(2);
    expect(await app.view(gone)).toMatchObject({ state: "erased", contact: null });
    expect(await app.view(kept)).toMatchObject({ contact: expect.stringContaining("•") as string });
    await app.stop();
    const text = await textOf(restored);
    await (await startOn(restored)).stop();
    expect((await textOf(restored)) === text).toBe(true);
  });

  it("stays erased in a copy of the disk that is started again, too", async () => {
    await ask(mia);
    const copy = await copyOfDisk();
    await erase();
    expect(await placesWith(copy, String(mia.id))).toHaveLength(2);
    await (await startOn(copy)).stop();
    expect(await placesWith(copy, String(mia.id))).toEqual([]);
    const left = await placesWith(copy, '"wrapped"');
    expect(left.filter((table) => table.includes("CaseKey"))).toEqual([]);
  });

  it("is named in the ledger by nobody's name", async () => {
    await ask(mia);
    await erase();
    const ledger = readFileSync(ledgerFile, "utf8");
    expect(ledger).toContain('"person"');
    expect(/canary|7001600001|restore-/.test(ledger)).toBe(false);
  });

  it("does not come back as a known person: a late delivery meets the tombstone", async () => {
    const file = await backUp();
    await erase();
    const restored = await restore(file);
    const app = await startOn(restored);
    const { makeOpenDataRequest: open } = await import("~/domain/requests/index.server");
    const { requestId } = await open(ports)({
      shop,
      deliveryId: "late",
      receivedAt: domainNow(),
      payload: { customer: mia, data_request: { id: 77 } },
    });
    expect(await app.view(requestId)).toMatchObject({ state: "erased" });
    expect(await placesWith(restored, String(mia.id))).toEqual([]);
    await app.stop();
  });

  it("does not include a shop that was forgotten and has come back", async () => {
    const uninstalledAt = new Date();
    await withShop(shop, (tx) => tx.shop.update({ where: { shop }, data: { uninstalledAt } }));
    await makeForgetShop(ports)({ shop, deliveryId: "redact" });
    await withShop(shop, (tx) => tx.shop.create({ data: { shop, createdAt: new Date() } }));
    const copy = await copyOfDisk();
    const client = new pg.Client(copy.ownerUrl);
    await client.connect();
    await client.query(`UPDATE "LedgerMark" SET bytes = 0`);
    await client.end();
    await (await startOn(copy)).stop();
    expect(await placesWith(copy, "")).toContain('"Shop"');
  });

  it("includes a whole shop", async () => {
    await ask(mia);
    const file = await backUp();
    await withShop(shop, (tx) =>
      tx.shop.update({ where: { shop }, data: { uninstalledAt: new Date() } }),
    );
    await makeForgetShop(ports)({ shop, deliveryId: "redact" });
    const restored = await restore(file);
    expect(await placesWith(restored, "")).not.toEqual([]);
    await (await startOn(restored)).stop();
    expect(await placesWith(restored, "")).toEqual([]);
  });
});

describe("a start on a restored database", () => {
  it("is refused without the ledger, and with one that is not whole", async () => {
    await ask(mia);
    await erase();
    const restored = await restore(await backUp());
    process.env["ERASURE_LEDGER"] = join(folder, "another.jsonl");
    await expect(startOn(restored)).rejects.toThrow(/has 0 bytes, the database has seen \d+/);
    for (const name of ["ERASURE_LEDGER", "BACKUP_KEYS"]) delete process.env[name];
    await expect(startOn(restored)).rejects.toThrow(/needs its erasure ledger/);
    Object.assign(process.env, { BACKUP_KEYS: keyText, ERASURE_LEDGER: ledgerFile });
    await (await startOn(restored)).stop();
  });

  it("is refused when somebody wrote into the ledger, and bears half a line of a crash", async () => {
    await ask(mia);
    const file = await backUp();
    appendFileSync(ledgerFile, '{"entry":{"at":"2026-');
    await erase();
    await flushErasures();
    const restored = await restore(file);
    const whole = readFileSync(ledgerFile, "utf8");
    writeFileSync(
      ledgerFile,
      `${whole}${whole.trim().split("\n").at(-1)?.replace('"at":"2', '"at":"3')}\n`,
    );
    await expect(startOn(restored)).rejects.toThrow(/ledger was changed: line \d+/);
    writeFileSync(ledgerFile, whole);
    await (await startOn(restored)).stop();
    expect(await placesWith(restored, String(mia.id))).toEqual([]);
  });
});
