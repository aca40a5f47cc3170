/**
 * The webhook receiver beside its floor: bare `node:http`, HMAC, one INSERT. Both on the demo's
 * durable PostgreSQL, each in a process of its own, in turn, under the same load: alone, and while
 * another web process renders the admin.
 *
 * The receiver is the built web process as it is deployed. The worker rests: it is the taking in
 * that is measured, which answers when signature, shop, repeat, sealing and job are settled.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWebhook, dataRequestPayload, LUMEN } from "../factories/build-webhook";
import { startDemo, type Demo } from "../setup/demo";
import { demoSettings } from "../setup/demo-settings";
import { openDemoShop } from "../setup/open-demo-shop";
import { startBuiltScript, type ScriptProcess } from "../setup/script-process";
import { load, type LoadResult } from "./http-load";
import { renderAdmin } from "./render-admin";
import {
  figuresOf,
  round,
  shown,
  spread,
  type BenchOptions,
  type BenchResult,
  type Spread,
} from "./report";

export const summary = "the webhook receiver beside bare HMAC + one INSERT";

const CONNECTIONS = 50;
/** Orders in the payload: makes a body of 2 KB. */
const ORDERS = 128;
const PORTS = { PORT: "3391", STANDIN_PORT: "3393" };
const RENDERING_PORT = 3397;

const variants = ["floor", "kept"] as const;
type Variant = (typeof variants)[number];
const surroundings = ["alone", "besideAdmin"] as const;
type Surrounding = (typeof surroundings)[number];
type Results = Record<Surrounding, Record<Variant, LoadResult[]>>;

export async function run(options: BenchOptions): Promise<BenchResult> {
  const dataDir = mkdtempSync(join(tmpdir(), "kept-bench-webhooks-"));
  const settings = demoSettings({ ...PORTS, DATA_DIR: dataDir, LOG_LEVEL: "error" });
  const demo = await startDemo(settings, { say: options.progress });
  const running: ScriptProcess[] = [];
  try {
    await openDemoShop(demo);
    await demo.processes.worker.stop();
    const floor = await startBuiltScript("test/bench/webhook-floor-process.ts", {
      FLOOR_DATABASE_URL: readFileSync(join(dataDir, "database-url"), "utf8").trim(),
      SHOPIFY_API_SECRET: "kept-demo-secret-0123456789abcdef",
    });
    running.push(floor);
    const ports = {
      floor: Number((await floor.until(/port (\d+)/))[1]),
      kept: Number(PORTS.PORT),
    };
    return summed(await measure(demo, { ports, ...options }), options);
  } finally {
    await Promise.all(running.map((each) => each.end("SIGKILL")));
    await demo.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Measuring extends BenchOptions {
  readonly ports: Readonly<Record<Variant, number>>;
}

async function measure(
  demo: Demo,
  options: Measuring,
): Promise<{ results: Results; pages: Spread }> {
  const results: Results = {
    alone: { floor: [], kept: [] },
    besideAdmin: { floor: [], kept: [] },
  };
  const pages: number[] = [];
  const webUrl = await demo.addWeb(RENDERING_PORT);
  const nextRequest = requests();
  for (const name of variants) {
    const port = options.ports[name];
    await load({ port, connections: CONNECTIONS, seconds: 1, nextRequest }); // warm up
  }
  for (let turn = 0; turn < options.rounds; turn++) {
    await oneTurn({ ...options, turn, nextRequest, into: results.alone });
    const rendering = renderAdmin({ webUrl, standinUrl: demo.standinUrl });
    await oneTurn({ ...options, turn, nextRequest, into: results.besideAdmin });
    pages.push(await rendering.stop());
  }
  return { results, pages: spread(pages) };
}

interface Turn extends Measuring {
  readonly turn: number;
  readonly nextRequest: () => Buffer;
  readonly into: Record<Variant, LoadResult[]>;
}

async function oneTurn({ turn, into, ports, rounds, seconds, progress, nextRequest }: Turn) {
  // The first of a pair may find the disk busy: take turns in being first.
  const order = turn % 2 === 0 ? variants : [...variants].reverse();
  for (const name of order) {
    const port = ports[name];
    const result = await load({ port, connections: CONNECTIONS, seconds, nextRequest });
    if (result.refused > 0) throw new Error(`${name} did not answer 200 ${result.refused} times`);
    into[name].push(result);
    progress(`${turn + 1}/${rounds} ${name} ${result.perSecond.toFixed(0)}/s`);
  }
}

/** Always the same 2 KB and signature, each time with its own webhook id. */
function requests(): () => Buffer {
  const payload = dataRequestPayload(LUMEN, {}, ORDERS);
  const { headers, body } = buildWebhook({ topic: "customers/data_request", payload });
  const fixed = Object.entries(headers).filter(([name]) => name !== "x-shopify-webhook-id");
  const head = `POST /webhooks HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${body.length}\r\n${fixed
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("")}`;
  const run = process.hrtime.bigint().toString(36);
  let sent = 0;
  return () => {
    sent += 1;
    return Buffer.from(`${head}x-shopify-webhook-id: ${run}-${sent}\r\n\r\n${body.toString()}`);
  };
}

function summed(
  { results, pages }: { readonly results: Results; readonly pages: Spread },
  { rounds, seconds }: BenchOptions,
): BenchResult {
  const parts = surroundings.map((surrounding) => summedPart(surrounding, results[surrounding]));
  return {
    name: "webhooks",
    figures: Object.assign(
      { ...figuresOf("pagesPerSecond", pages) },
      ...parts.map(({ figures }) => figures),
    ) as Record<string, number>,
    ratios: Object.assign({}, ...parts.map(({ ratios }) => ratios)) as Record<string, number>,
    table: parts.flatMap(({ table }) => table),
    notes: [
      `${rounds} rounds of ${seconds} s each in turn, ${CONNECTIONS} connections, 2 KB bodies, load generator on the same machine`,
      `beside the admin: another web process renders ${shown(pages, 1)} pages a second`,
      "median (quartiles); durable PostgreSQL; wanted: req/s ≥ 0.5 and p99 ≤ 3 of the floor",
    ],
  };
}

function summedPart(surrounding: Surrounding, results: Record<Variant, LoadResult[]>) {
  const of = (name: Variant, key: "perSecond" | "p50" | "p99"): Spread =>
    spread(results[name].map((result) => result[key]));
  const pairs = results.kept.map((kept, turn) => ({ kept, floor: results.floor[turn] ?? kept }));
  const speed = spread(pairs.map(({ kept, floor }) => kept.perSecond / floor.perSecond));
  const tail = spread(pairs.map(({ kept, floor }) => kept.p99 / floor.p99));
  const suffix = surrounding === "alone" ? "" : "BesideAdmin";
  return {
    figures: Object.assign(
      {},
      ...variants.flatMap((name) => [
        figuresOf(`${name}PerSecond${suffix}`, of(name, "perSecond")),
        figuresOf(`${name}P50Ms${suffix}`, of(name, "p50")),
        figuresOf(`${name}P99Ms${suffix}`, of(name, "p99")),
      ]),
    ) as Record<string, number>,
    ratios: { [`perSecond${suffix}`]: round(speed.median), [`p99${suffix}`]: round(tail.median) },
    table: [
      ...variants.map((name) => ({
        surrounding,
        variant: name,
        "req/s": shown(of(name, "perSecond")),
        "p50 ms": shown(of(name, "p50"), 1),
        "p99 ms": shown(of(name, "p99"), 1),
      })),
      {
        surrounding,
        variant: "ratio",
        "req/s": shown(speed, 2),
        "p50 ms": "",
        "p99 ms": shown(tail, 2),
      },
    ],
  };
}
