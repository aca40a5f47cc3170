/**
 * `npm run soak -- consent [decisions]`: 100,000 decisions through four receiving processes, one of
 * them killed half-way, while the log is being sealed. Afterwards every answered decision is looked
 * for: its record in a batch of the verified log, its count in the numbers.
 */
import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { startBenchDatabase } from "../bench/bench-database";
import { fakeBannerHost } from "../factories/fake-banner-host";
import { startScript, type ScriptProcess } from "../setup/script-process";
import { testEnvironment } from "../setup/test-environment";
import { makeSigner } from "../standin/sign";

const DECISIONS = Number(process.argv[2] ?? 100_000);
const PROCESSES = 4;
/** Connections to each. */
const CONNECTIONS = 16;
const SHOP = "lumen-home.myshopify.com";

const database = await startBenchDatabase("soak_consent");
const { buildShop } = await import("../factories/build-shop");
const { buildBeacon, buildRefusal } = await import("../factories/build-beacon");
const { addUpCounts, makePublishBanner, verifyReceipt, readReceipt } =
  await import("~/domain/consent/index.server");
const { exportLog, publicKeys, sealAudit, verifyLog } = await import("~/domain/audit/index.server");
const { withShop, disconnectDatabase } = await import("~/db.server");
const { talliesSince } = await import("~/domain/consent/tally.store.server");

const shop = await buildShop(SHOP);
await makePublishBanner(fakeBannerHost()).ensureBanner(shop, { locale: "en" });

interface Receiver {
  readonly script: ScriptProcess;
  readonly port: number;
}

async function startReceiver(): Promise<Receiver> {
  const script = startScript("test/setup/consent-receiver-process.ts", {
    // One address sends more here than the limits allow a thousand visitors.
    RATE_LIMIT_FACTOR: "1000",
  });
  return { script, port: Number((await script.until(/port (\d+)/, 120_000))[1]) };
}

const receivers: Receiver[] = [];
for (let at = 0; at < PROCESSES; at++) receivers.push(await startReceiver());
const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
const signer = makeSigner({
  apiKey: testEnvironment.SHOPIFY_API_KEY,
  apiSecret: testEnvironment.SHOPIFY_API_SECRET,
});
const bodies = [JSON.stringify(await buildBeacon()), JSON.stringify(await buildRefusal())];
const answered: string[] = [];
let sent = 0;
let unanswered = 0;
let path = "";
let signedAt = -Infinity;

function signedPath(): string {
  if (performance.now() - signedAt > 20_000) {
    const query = new URLSearchParams({ shop: SHOP, path_prefix: "/apps/privacy" });
    path = `/proxy/consent?${signer.proxyQuery(query).toString()}`;
    signedAt = performance.now();
  }
  return path;
}

function post(port: number, body: string): Promise<number> {
  return new Promise((done) => {
    const call = request(
      { port, host: "127.0.0.1", path: signedPath(), method: "POST", agent },
      (answer) => {
        answer.resume();
        answer.on("end", () => done(answer.statusCode ?? 0));
        answer.on("error", () => done(0));
      },
    );
    call.on("error", () => done(0));
    call.end(body);
  });
}

/** One visitor after another, at one process; what it does not answer is sent again by the next. */
async function visitors(place: number): Promise<void> {
  while (answered.length < DECISIONS) {
    const id = crypto.randomUUID();
    const body = (bodies[sent % 2] ?? "")
      .replace(/"decisionId":"[^"]+"/, `"decisionId":"${id}"`)
      .replace(/"visitor":"[^"]+"/, `"visitor":"${crypto.randomUUID()}"`)
      .replace(/"decidedAt":"[^"]+"/, `"decidedAt":"${new Date().toISOString()}"`);
    sent += 1;
    const status = await post(receivers[place]?.port ?? 0, body);
    if (status === 204) answered.push(id);
    else {
      unanswered += 1;
      if (status !== 0 && status !== 503) throw new Error(`answered ${status}`);
      await sleep(50);
    }
  }
}

let sealing = true;
async function sealer(): Promise<void> {
  while (sealing) {
    await sealAudit(shop);
    await addUpCounts(shop);
    await sleep(500);
  }
}

async function killOne(): Promise<void> {
  while (answered.length < DECISIONS / 2) await sleep(20);
  const [first] = receivers;
  await first?.script.end("SIGKILL");
  receivers[0] = await startReceiver();
  console.log(`killed one process after ${answered.length} answers, and started another`);
}

const started = performance.now();
const background = sealer();
await Promise.all([
  killOne(),
  ...receivers.flatMap((_, place) => Array.from({ length: CONNECTIONS }, () => visitors(place))),
]);
const seconds = (performance.now() - started) / 1000;
sealing = false;
await background;
await Promise.all(receivers.map(({ script }) => script.end("SIGKILL")));
await sealAudit(shop);
console.log(
  `${answered.length} answered in ${seconds.toFixed(1)} s (${Math.round(answered.length / seconds)}/s) by ${PROCESSES} processes; ${unanswered} not answered`,
);

const problems: string[] = [];
const keys = await withShop(shop, (tx) => publicKeys(tx, shop));
const log = await verifyLog(exportLog(shop), { publicKeys: keys });
if (!log.ok) problems.push(`the log has ${log.problems} findings`);

/** Roots that the verified log holds, by the batch's id. */
const roots = new Map<string, string>();
for await (const line of exportLog(shop)) {
  if (line.kind !== "event" || line.leaf.type !== "consent.recorded") continue;
  const detail = line.leaf["detail"] as { root: string };
  roots.set(line.leaf.id, detail.root);
}

const { leafHash, rootOf } = await import("~/domain/audit/index.server");
const { decisionLeaf } = await import("~/domain/consent/decision-leaf");
const { archivedBanner } = await import("~/domain/consent/banner-archive.store.server");
const notice = (await withShop(shop, (tx) => archivedBanner(tx, shop, 1)))?.noticeHash ?? "";
/** Hashes of each batch, after its root was compared with the log's. */
const batches = new Map<string, ReadonlySet<string>>();
for (const [batchId, root] of roots) {
  const where = { shop_id: { shop, id: batchId } };
  const batch = await withShop(shop, (tx) => tx.consentBatch.findUnique({ where }));
  const hashes = inPieces(batch?.hashes ?? new Uint8Array());
  if (hex(rootOf(hashes)) !== root) problems.push(`batch ${batchId}: another root`);
  batches.set(batchId, new Set(hashes.map(hex)));
}
const sealed = new Set<string>();
for await (const row of everyDecision()) {
  const leaf = decisionLeaf(shop, notice, {
    ...row,
    decidedAt: row.decidedAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    keptUntil: row.keptUntil.toISOString(),
  });
  const hash = hex(leafHash(JSON.stringify(leaf)));
  if (batches.get(row.batchId ?? "")?.has(hash)) sealed.add(row.decisionId);
}
const missing = answered.filter((id) => !sealed.has(id));
if (missing.length > 0) problems.push(`${missing.length} answered decisions are not in the log`);

for (let at = 0; at < answered.length; at += Math.ceil(answered.length / 50)) {
  const receipt = await readReceipt(shop, answered[at] ?? "");
  const faults = receipt ? verifyReceipt(receipt, { publicKeys: keys }) : ["no receipt"];
  if (faults.length > 0) problems.push(`receipt of ${answered[at]}: ${faults.join(", ")}`);
}

await addUpCounts(shop);
const tallies = await withShop(shop, (tx) => talliesSince(tx, shop, "2000-01-01"));
const counted = tallies.reduce((sum, { count }) => sum + count, 0);
if (counted !== sealed.size) problems.push(`${counted} counted, ${sealed.size} recorded`);

console.log(
  `${sealed.size} decisions in ${roots.size} batches of a log of ${log.rows} events and ${log.seals} seals; ${answered.length - missing.length} of ${answered.length} answered ones found, ${counted} counted, 50 receipts checked`,
);
for (const problem of problems) console.error(`✗ ${problem}`);
await disconnectDatabase();
await database.stop();
process.exit(problems.length > 0 ? 1 : 0);

/** All rows in one pass: a look for each batch would read the whole table as often. */
async function* everyDecision() {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const page = await withShop(shop, (tx) =>
      tx.consentDecision.findMany({
        where: { shop, decisionId: { gt: after } },
        orderBy: { decisionId: "asc" },
        take: 5000,
      }),
    );
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    after = last.decisionId;
  }
}

function inPieces(bytes: Uint8Array): Uint8Array[] {
  return Array.from({ length: bytes.length / 32 }, (_, at) =>
    bytes.subarray(at * 32, at * 32 + 32),
  );
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
