/**
 * The intake of decisions beside its floor: bare `node:http` with grouped INSERTs. Both on the same
 * durable PostgreSQL, each in a process of its own, in turn, under the same load. Afterwards every
 * answered decision is looked for in the sealed log and in the counts.
 */
import { createHmac } from "node:crypto";
import pg from "pg";
import { buildBeacon } from "../factories/build-beacon";
import { fakeBannerHost } from "../factories/fake-banner-host";
import { startBuiltScript, type ScriptProcess } from "../setup/script-process";
import { testEnvironment } from "../setup/test-environment";
import { makeSigner } from "../standin/sign";
import { startBenchDatabase } from "./bench-database";
import { load, type LoadResult } from "./http-load";
import {
  figuresOf,
  round,
  shown,
  spread,
  type BenchOptions,
  type BenchResult,
  type Spread,
} from "./report";

export const summary = "the intake of decisions beside bare grouped INSERTs";

const CONNECTIONS = 50;
const SHOP = "lumen-home.myshopify.com";
/** A sale day: visitors from so many addresses. */
const ADDRESSES = 20_000;

const variants = ["floor", "kept"] as const;
type Variant = (typeof variants)[number];

export async function run({ rounds, seconds, progress }: BenchOptions): Promise<BenchResult> {
  const database = await startBenchDatabase("consent");
  const { buildShop } = await import("../factories/build-shop");
  const { makePublishBanner } = await import("~/domain/consent/index.server");
  const shop = await buildShop(SHOP);
  await makePublishBanner(fakeBannerHost()).ensureBanner(shop, {
    locale: "en",
  });
  const processes: Record<Variant, ScriptProcess> = {
    floor: await startBuiltScript("test/bench/consent-floor-process.ts", {
      FLOOR_DATABASE_URL: database.ownerUrl,
    }),
    // One shop takes here what the limits allow a hundred: they are counted, and not reached.
    kept: await startBuiltScript("test/setup/consent-receiver-process.ts", {
      RATE_LIMIT_FACTOR: "100",
    }),
  };
  try {
    const ports = { floor: await portOf(processes.floor), kept: await portOf(processes.kept) };
    const results = await measure({ ports, rounds, seconds, progress });
    const answered = results.kept.reduce((sum, { answers }) => sum + answers, 0);
    return summed(results, { rounds, seconds, found: await lookFor(database.ownerUrl, answered) });
  } finally {
    await Promise.all(variants.map((name) => processes[name].end("SIGKILL")));
    const { disconnectDatabase } = await import("~/db.server");
    await disconnectDatabase();
    await database.stop();
  }
}

async function portOf(script: ScriptProcess): Promise<number> {
  return Number((await script.until(/port (\d+)/))[1]);
}

interface Measuring extends BenchOptions {
  readonly ports: Readonly<Record<Variant, number>>;
}

type Results = Record<Variant, LoadResult[]>;

async function measure({ ports, rounds, seconds, progress }: Measuring): Promise<Results> {
  const results: Results = { floor: [], kept: [] };
  const body = JSON.stringify(await buildBeacon());
  const next = { floor: floorRequests(body), kept: keptRequests(body) };
  for (const name of variants) {
    const warm = { port: ports[name], connections: CONNECTIONS, seconds: 2 };
    results[name].push(await load({ ...warm, nextRequest: next[name] }));
  }
  const warmed = { floor: results.floor.splice(0), kept: results.kept.splice(0) };
  for (let turn = 0; turn < rounds; turn++) {
    const order = turn % 2 === 0 ? variants : [...variants].reverse();
    for (const name of order) {
      const port = ports[name];
      const result = await load({
        port,
        connections: CONNECTIONS,
        seconds,
        nextRequest: next[name],
      });
      if (result.refused > 0) throw new Error(`${name} refused ${result.refused}`);
      results[name].push(result);
      progress(`${turn + 1}/${rounds} ${name} ${result.perSecond.toFixed(0)}/s`);
    }
  }
  return { floor: results.floor, kept: [...results.kept, ...warmed.kept.map(notMeasured)] };
}

/** Answered while warming up: to be found in the log, not to be measured. */
function notMeasured(result: LoadResult): LoadResult {
  return { ...result, perSecond: NaN };
}

/** The same body with a decision, a browser and a time of its own. */
function fresh(body: string): string {
  return body
    .replace(/"decisionId":"[^"]+"/, `"decisionId":"${crypto.randomUUID()}"`)
    .replace(/"visitor":"[^"]+"/, `"visitor":"${crypto.randomUUID()}"`);
}

function floorRequests(body: string): () => Buffer {
  return () => {
    const text = fresh(body);
    const mac = createHmac("sha256", testEnvironment.SHOPIFY_API_SECRET)
      .update(text)
      .digest("base64");
    return post("/consent", text, `X-Signature: ${mac}\r\n`);
  };
}

function keptRequests(body: string): () => Buffer {
  const { SHOPIFY_API_KEY: apiKey, SHOPIFY_API_SECRET: apiSecret } = testEnvironment;
  const signer = makeSigner({ apiKey, apiSecret });
  let signedAt = -Infinity;
  let path = "";
  return () => {
    // The host signs the second, so visitors of one second carry the same query.
    if (performance.now() - signedAt > 1000) {
      const query = new URLSearchParams({
        shop: SHOP,
        logged_in_customer_id: "",
        path_prefix: "/apps/privacy",
      });
      path = `/proxy/consent?${signer.proxyQuery(query).toString()}`;
      signedAt = performance.now();
    }
    const at = Math.floor(Math.random() * ADDRESSES);
    const from = `X-Forwarded-For: 10.${at >> 16}.${(at >> 8) & 255}.${at & 255}\r\n`;
    return post(path, fresh(body), `${from}User-Agent: Mozilla/5.0 (iPhone) Mobile\r\n`);
  };
}

function post(path: string, body: string, headers: string): Buffer {
  const length = Buffer.byteLength(body);
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${length}\r\n${headers}\r\n${body}`,
  );
}

interface Found {
  readonly answered: number;
  readonly stored: number;
  readonly sealed: number;
  readonly counted: number;
  /** Decisions a second that the sealer takes. */
  readonly sealedPerSecond: number;
}

/** Seals what waits, and counts what is in the log's chain and in the numbers. */
async function lookFor(ownerUrl: string, answered: number): Promise<Found> {
  const { sealAudit } = await import("~/domain/audit/index.server");
  const { shopDomain } = await import("~/lib/ids");
  const started = performance.now();
  await sealAudit(shopDomain(SHOP));
  const seconds = (performance.now() - started) / 1000;
  const client = new pg.Client(ownerUrl);
  await client.connect();
  const one = async (sql: string) => {
    const { rows } = await client.query<{ n: number }>(sql);
    return rows[0]?.n ?? 0;
  };
  const stored = await one(`SELECT count(*)::int AS n FROM "ConsentDecision"`);
  const sealed = await one(`SELECT count(*)::int AS n FROM "ConsentDecision" d
    JOIN "AuditLeaf" l ON l.shop = d.shop AND l."eventId" = d."batchId"`);
  const counted = await one(`SELECT sum((t->>'count')::int)::int AS n
    FROM "ConsentDelta" d, jsonb_array_elements(d.tallies) AS t`);
  await client.end();
  return { answered, stored, sealed, counted, sealedPerSecond: Math.round(sealed / seconds) };
}

function summed(
  all: Results,
  { rounds, seconds, found }: { rounds: number; seconds: number; found: Found },
): BenchResult {
  const results = { floor: all.floor, kept: all.kept.filter(({ perSecond }) => perSecond > 0) };
  const of = (name: Variant, key: "perSecond" | "p50" | "p99"): Spread =>
    spread(results[name].map((result) => result[key]));
  const pairs = results.kept.map((kept, turn) => ({ kept, floor: results.floor[turn] ?? kept }));
  const speed = spread(pairs.map(({ kept, floor }) => kept.perSecond / floor.perSecond));
  const tail = spread(pairs.map(({ kept, floor }) => kept.p99 / floor.p99));
  const { answered, stored, sealed, counted, sealedPerSecond } = found;
  return {
    name: "consent",
    figures: Object.assign(
      { answered, stored, sealed, counted, sealedPerSecond },
      ...variants.flatMap((name) => [
        figuresOf(`${name}PerSecond`, of(name, "perSecond")),
        figuresOf(`${name}P50Ms`, of(name, "p50")),
        figuresOf(`${name}P99Ms`, of(name, "p99")),
      ]),
    ) as Record<string, number>,
    ratios: { perSecond: round(speed.median), p99: round(tail.median) },
    table: [
      ...variants.map((name) => ({
        variant: name,
        "req/s": shown(of(name, "perSecond")),
        "p50 ms": shown(of(name, "p50"), 1),
        "p99 ms": shown(of(name, "p99"), 1),
      })),
      { variant: "ratio", "req/s": shown(speed, 2), "p50 ms": "", "p99 ms": shown(tail, 2) },
    ],
    notes: [
      `${rounds} rounds of ${seconds} s each in turn, ${CONNECTIONS} connections from ${ADDRESSES} addresses, load generator on the same machine; limits counted, at RATE_LIMIT_FACTOR=100`,
      `answered ${answered}, stored ${stored}, in the sealed log ${sealed}, counted ${counted}; the sealer took ${sealedPerSecond} a second`,
      "median (quartiles); durable PostgreSQL; wanted: req/s ≥ 0.5 of the floor, and all four equal",
    ],
  };
}
