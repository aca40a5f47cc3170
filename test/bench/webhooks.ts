/**
 * The webhook receiver beside its floor: bare `node:http`, HMAC, one INSERT. Both on the same
 * durable PostgreSQL, each in a process of its own, in turn, under the same load.
 */
import { buildWebhook, dataRequestPayload, LUMEN } from "../factories/build-webhook";
import { startScript, type ScriptProcess } from "../setup/script-process";
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

export const summary = "the webhook receiver beside bare HMAC + one INSERT";

const CONNECTIONS = 50;
/** Orders in the payload: makes a body of 2 KB. */
const ORDERS = 128;

const variants = ["floor", "kept"] as const;
type Variant = (typeof variants)[number];

export async function run({ rounds, seconds, progress }: BenchOptions): Promise<BenchResult> {
  const database = await startBenchDatabase("webhooks");
  const { buildShop } = await import("../factories/build-shop");
  await buildShop();
  const processes: Record<Variant, ScriptProcess> = {
    floor: startScript("test/bench/webhook-floor-process.ts", {
      FLOOR_DATABASE_URL: database.ownerUrl,
    }),
    kept: startScript("test/setup/webhook-receiver-process.ts", {}),
  };
  try {
    const ports = { floor: await portOf(processes.floor), kept: await portOf(processes.kept) };
    const results = await measure({ ports, rounds, seconds, progress });
    return summed(results, { rounds, seconds });
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

async function measure({
  ports,
  rounds,
  seconds,
  progress,
}: Measuring): Promise<Record<Variant, LoadResult[]>> {
  const results: Record<Variant, LoadResult[]> = { floor: [], kept: [] };
  const nextRequest = requests();
  for (const name of variants) {
    await load({ port: ports[name], connections: CONNECTIONS, seconds: 1, nextRequest }); // warm up
  }
  for (let turn = 0; turn < rounds; turn++) {
    // The first of a pair may find the disk busy: take turns in being first.
    const order = turn % 2 === 0 ? variants : [...variants].reverse();
    for (const name of order) {
      const port = ports[name];
      const result = await load({ port, connections: CONNECTIONS, seconds, nextRequest });
      if (result.refused > 0) throw new Error(`${name} did not answer 200 ${result.refused} times`);
      results[name].push(result);
      progress(`${turn + 1}/${rounds} ${name} ${result.perSecond.toFixed(0)}/s`);
    }
  }
  return results;
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
  results: Record<Variant, LoadResult[]>,
  { rounds, seconds }: { rounds: number; seconds: number },
): BenchResult {
  const of = (name: Variant, key: "perSecond" | "p50" | "p99"): Spread =>
    spread(results[name].map((result) => result[key]));
  const pairs = results.kept.map((kept, turn) => ({ kept, floor: results.floor[turn] ?? kept }));
  const speed = spread(pairs.map(({ kept, floor }) => kept.perSecond / floor.perSecond));
  const tail = spread(pairs.map(({ kept, floor }) => kept.p99 / floor.p99));
  return {
    name: "webhooks",
    figures: Object.assign(
      {},
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
      `${rounds} rounds of ${seconds} s each in turn, ${CONNECTIONS} connections, 2 KB bodies, load generator on the same machine`,
      "median (quartiles); durable PostgreSQL; wanted: req/s ≥ 0.5 and p99 ≤ 3 of the floor",
    ],
  };
}
