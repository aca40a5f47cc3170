/** The receipt's address in the storefront, and its file checked on another machine. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withShop } from "~/db.server";
import { publicKeys, publicKeyToPem, sealAudit } from "~/domain/audit/index.server";
import { publicKeyFromPem } from "~/domain/audit/checkpoint.server";
import {
  exportRecords,
  makePublishBanner,
  recordDecision,
  verifyReceipt,
} from "~/domain/consent/index.server";
import { receiptSchema } from "~/domain/consent/model";
import type { ShopDomain } from "~/lib/ids";
import { shopperLanguages } from "~/lib/language";
import { loader } from "~/routes/proxy.receipts.$id";
import { choiceTexts } from "~/ui/shopper/choice-texts/all";
import { buildBeacon } from "../factories/build-beacon";
import { buildShop } from "../factories/build-shop";
import { OWNER } from "../factories/build-staff";
import { fakeBannerHost } from "../factories/fake-banner-host";
import { proxyRequest } from "../factories/proxy-request";

const folder = mkdtempSync(join(tmpdir(), "kept-receipt-"));
let shop: ShopDomain;
let id: string;

/** The command as another machine runs it: without the app's environment or database. */
function verify(...args: string[]): { status: number | null; said: string } {
  const root = resolve(import.meta.dirname, "..", "..");
  const script = join(root, "test", "run", "audit-verify.ts");
  const { PATH } = process.env;
  const done = spawnSync(process.execPath, ["--import", "tsx", script, ...args], {
    ...{ cwd: root, encoding: "utf8" as const },
    env: { PATH, NODE_ENV: "production" },
  });
  return { status: done.status, said: `${done.stdout}${done.stderr}` };
}

async function open(of: ShopDomain, at: string, query: Record<string, string> = {}) {
  const request = proxyRequest(of, `receipts/${at}`, { query });
  const answer: unknown = await loader({ request, params: { id: at }, context: {} });
  if (!(answer instanceof Response)) throw new Error("no answer");
  return answer;
}

beforeAll(async () => {
  shop = await buildShop("receipt-page.myshopify.com");
  const { ensureBanner } = makePublishBanner(fakeBannerHost());
  await ensureBanner(shop, { locale: "en" });
  const beacon = await buildBeacon();
  id = beacon.decisionId;
  await recordDecision({ shop, body: beacon, customerGid: undefined, userAgent: null });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the address of a receipt", () => {
  it("says that the proof is still to come, and then shows it, in the reader's language", async () => {
    expect(await (await open(shop, id)).text()).toContain("waits to be sealed");
    await sealAudit(shop);
    const english = await open(shop, id);
    expect(english.headers.get("content-type")).toContain("application/liquid");
    expect(english.headers.get("x-robots-tag")).toContain("noindex");
    expect(await english.text()).toMatch(/part of entry \d+ of the shop/);
    expect(await (await open(shop, id, { locale: "de" })).text()).toContain("Nachweis");
  });

  it("is there in every language of the banner, and leads to the choices in the same", async () => {
    for (const language of shopperLanguages) {
      const page = await (await open(shop, id, { locale: language })).text();
      const { receipt } = choiceTexts[language];
      expect(page).toContain(`<div class="kept" lang="${language}">`);
      for (const text of [receipt.title, receipt.proof, receipt.purpose.saleOfData]) {
        expect(page).toContain(text);
      }
      expect(page).toContain(`/apps/privacy/choices?locale=${language}`);
      expect(page.match(/hrefLang="/g)).toHaveLength(shopperLanguages.length - 1);
    }
  });

  it("gives a file that holds on any machine with the shop's key, and no other", async () => {
    const answer = await open(shop, id, { format: "json" });
    expect(answer.headers.get("content-disposition")).toMatch(/attachment; filename="consent-/);
    const path = join(folder, "receipt.json");
    const text = await answer.text();
    writeFileSync(path, text);
    const [key = ""] = await withShop(shop, (tx) => publicKeys(tx, shop));
    const pem = join(folder, "key.pem");
    writeFileSync(pem, publicKeyToPem(key));
    const good = verify(path, "--key", pem);
    expect(good.said).toContain("The receipt holds.");
    expect(good.status).toBe(0);
    writeFileSync(path, text.replace('"analytics":true', '"analytics":false'));
    const changed = verify(path, "--key", pem);
    expect(changed.said).toContain("not the one that was sealed");
    expect(changed.status).toBe(1);
  });

  it("is one line of many in an export, and each is checked and named", async () => {
    const beacons = await Promise.all(Array.from({ length: 40 }, () => buildBeacon()));
    const userAgent = null;
    for (const body of beacons)
      await recordDecision({ shop, body, customerGid: undefined, userAgent });
    await sealAudit(shop);
    const by = { shop, staffId: OWNER, reason: "A regulator asks" };
    const lines: string[] = [];
    for await (const line of exportRecords({ ...by, filter: {} })) lines.push(JSON.stringify(line));
    expect(lines).toHaveLength(41);
    const path = join(folder, "records.jsonl");
    writeFileSync(path, lines.join("\n"));
    const whole = verify(path);
    expect(whole.said).toContain("41 of 41 receipts hold.");
    expect(whole.status).toBe(0);
    const changed = lines.map((line) =>
      line.includes(beacons[7]?.decisionId ?? "")
        ? line.replace('"gpc":false', '"gpc":true')
        : line,
    );
    writeFileSync(path, changed.join("\n"));
    const broken = verify(path);
    expect(broken.said).toContain(`${beacons[7]?.decisionId} of ${shop} does not hold`);
    expect(broken.said).toContain("40 of 41 receipts hold.");
    expect(broken.status).toBe(1);
  });

  it("knows no other shop's, and nothing that was guessed", async () => {
    const other = await buildShop("receipt-other.myshopify.com");
    expect((await open(other, id)).status).toBe(404);
    expect((await open(shop, crypto.randomUUID())).status).toBe(404);
    expect((await open(shop, "<script>")).status).toBe(404);
  });
});

describe("a receipt of an earlier build", () => {
  const folderOf = (kind: string) =>
    resolve(import.meta.dirname, "..", "fixtures", "receipts", kind);

  it.each(["1", "2"])("still holds, against its shop's key alone: kind %s", (kind) => {
    const [file, pem] = ["receipts.jsonl", "key.pem"].map((name) => join(folderOf(kind), name));
    const lines = readFileSync(file ?? "", "utf8")
      .trimEnd()
      .split("\n");
    const receipts = lines.map((line) => receiptSchema.parse(JSON.parse(line)));
    const told = receipts.map(({ decision, notice }) => [decision.method, notice.shown.length]);
    expect(told).toEqual([
      ["accept", 6],
      ["choose", 18],
      ["reject", 6],
      ["signal", 0],
    ]);
    expect(new Set(receipts.map((each) => each.kind))).toEqual(
      new Set([`kept.consent.receipt/${kind}`]),
    );
    const keys = [publicKeyFromPem(readFileSync(pem ?? "", "utf8"))];
    for (const receipt of receipts) {
      expect(verifyReceipt(receipt, { publicKeys: keys })).toEqual([]);
      const record = { ...receipt.record, countsAsConsent: !receipt.record["countsAsConsent"] };
      expect(verifyReceipt({ ...receipt, record }, { publicKeys: keys })).toEqual(["record"]);
    }
    const command = verify(file ?? "", "--key", pem ?? "");
    expect(command.said).toContain("4 of 4 receipts hold.");
    expect(command.status).toBe(0);
  });

  it("is not taken for one of another kind", () => {
    const [line = ""] = readFileSync(join(folderOf("1"), "receipts.jsonl"), "utf8").split("\n");
    const receipt = receiptSchema.parse(JSON.parse(line));
    expect(verifyReceipt({ ...receipt, kind: "kept.consent.receipt/2" })).toEqual(["record"]);
  });
});
