/**
 * What protection costs: audit rows beside plain INSERTs in the same transactions, rows sealed per
 * second, encrypted rows beside plain ones, and the sealer's memory over logs of two lengths.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import pg from "pg";
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { startBenchDatabase, type BenchDatabase } from "./bench-database";
import {
  figuresOf,
  round,
  shown,
  spread,
  type BenchOptions,
  type BenchResult,
  type Spread,
} from "./report";

export const summary = "audit rows, sealing and encryption beside plain rows";

/** Rows per transaction, and transactions at a time. */
const ROWS = 10;
const WRITERS = 4;
const SLICES = 4;
/** Events sealed per round, and in the runs whose memory is compared. */
const SEAL_ROWS = 20_000;
const SHORT_LOG = 50_000;
const LONG_LOG = 300_000;
const MEMORY_ROUNDS = 5;
/** About what a mail or a message has. */
const TEXT = "A message of a person, with an address in it. ".repeat(22);

/** One transaction's work of one variant. */
type Work = (tx: Tx) => Promise<void>;
const names = [
  "plainRows",
  "auditRows",
  "bareTexts",
  "plainTexts",
  "sealedTexts",
  "caseTexts",
] as const;
type Name = (typeof names)[number];

export async function run({ rounds, seconds, progress }: BenchOptions): Promise<BenchResult> {
  const database = await startBenchDatabase("protection");
  const { disconnectDatabase } = await import("~/db.server");
  try {
    await execute(database, PLAIN_TABLES);
    const { buildShop } = await import("../factories/build-shop");
    const shop = await buildShop();
    const works = await variants(shop);
    const rates: Record<Name, number[]> = {
      plainRows: [],
      auditRows: [],
      bareTexts: [],
      plainTexts: [],
      sealedTexts: [],
      caseTexts: [],
    };
    for (const name of names) await perSecond(shop, works[name], 0.5); // warm up
    for (let turn = 0; turn < rounds; turn++) {
      for (const name of names) rates[name].push(0);
      // In short slices, begun with another each time: a machine's moods fall on all alike.
      for (let slice = 0; slice < SLICES; slice++) {
        for (const name of rotated(names, turn + slice)) {
          const rate = await perSecond(shop, works[name], seconds / SLICES);
          rates[name][turn] = (rates[name][turn] ?? 0) + rate / SLICES;
        }
      }
      progress(
        `${turn + 1}/${rounds} ${names.map((name) => `${name} ${rates[name].at(-1)?.toFixed(0)}`).join(", ")}`,
      );
    }
    // Afterwards: what the database tidies up behind it would fall on whatever is measured next.
    const sealing: number[] = [];
    for (let turn = 0; turn < rounds; turn++) {
      sealing.push((await sealRows(database, shop, SEAL_ROWS)).perSecond);
    }
    progress(`sealed ${sealing.map((rate) => rate.toFixed(0)).join(", ")} a second`);
    const memory = await measureMemory(database, shop, progress);
    return summed({ rates, sealing, memory });
  } finally {
    await disconnectDatabase();
    await database.stop();
  }
}

/**
 * The floor of audit rows has the same columns and nothing that protects them. The floor of encryption
 * is the same table, its fence included, without ciphertext; a table without a fence stands beside it.
 */
const PLAIN_TABLES = `
  CREATE TABLE bench_event (shop text, id text, at timestamptz(3), "actorKind" text, "actorId" text,
    type text, subject text, reason text, "requestId" text, "caseId" text, detail jsonb,
    PRIMARY KEY (shop, id));
  CREATE INDEX ON bench_event (shop, at);
  CREATE TABLE bench_bare (shop text, id text, at timestamptz(3), message text, PRIMARY KEY (shop, id));
  CREATE TABLE bench_text (shop text, id text, at timestamptz(3), message text, PRIMARY KEY (shop, id));
  CREATE TABLE bench_sealed (shop text, id text, at timestamptz(3), message text CHECK (message LIKE 'k1.%'),
    PRIMARY KEY (shop, id));
  CREATE TABLE bench_case (LIKE bench_sealed INCLUDING ALL);
  SELECT kept_fence(name::regclass) FROM unnest(ARRAY['bench_text', 'bench_sealed', 'bench_case']) AS name;
  GRANT ALL ON bench_event, bench_bare, bench_text, bench_sealed, bench_case TO kept_app;`;

async function variants(shop: ShopDomain): Promise<Record<Name, Work>> {
  const { recordAudit } = await import("~/domain/audit/index.server");
  const { createCaseKey, sealField } = await import("~/domain/protection/index.server");
  const { newId } = await import("~/lib/ids");
  const detail = { topic: "orders/updated", why: "bench" };
  const place = (row: string) => ({ shop, model: "OutgoingMail", field: "message", row }) as const;
  const repeated =
    (work: (tx: Tx, row: string) => Promise<unknown>): Work =>
    async (tx) => {
      for (let row = 0; row < ROWS; row++) await work(tx, newId());
    };
  return {
    plainRows: repeated(
      (tx, id) =>
        tx.$executeRaw`INSERT INTO bench_event VALUES (${shop}, ${id}, now(), 'system', NULL,
        'webhook.refused', 'p_0123456789abcdef', NULL, NULL, NULL, ${JSON.stringify(detail)}::jsonb)`,
    ),
    auditRows: repeated((tx) =>
      recordAudit(tx, shop, {
        type: "webhook.refused",
        actor: { kind: "system" },
        subject: "p_0123456789abcdef",
        detail,
      }),
    ),
    bareTexts: repeated(
      (tx, id) => tx.$executeRaw`INSERT INTO bench_bare VALUES (${shop}, ${id}, now(), ${TEXT})`,
    ),
    plainTexts: repeated(
      (tx, id) => tx.$executeRaw`INSERT INTO bench_text VALUES (${shop}, ${id}, now(), ${TEXT})`,
    ),
    sealedTexts: repeated(async (tx, id) => {
      const sealed = await sealField(tx, place(id), TEXT);
      await tx.$executeRaw`INSERT INTO bench_sealed VALUES (${shop}, ${id}, now(), ${sealed})`;
    }),
    // As a case stores them: a key of its own, and everything of the case under it.
    caseTexts: async (tx) => {
      const caseKeyId = await createCaseKey(tx, shop);
      const store = repeated(async (inner, id) => {
        const sealed = await sealField(inner, { ...place(id), caseKeyId }, TEXT);
        await inner.$executeRaw`INSERT INTO bench_case VALUES (${shop}, ${id}, now(), ${sealed})`;
      });
      await store(tx);
    },
  };
}

function rotated<T>(list: readonly T[], by: number): readonly T[] {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

async function perSecond(shop: ShopDomain, work: Work, seconds: number): Promise<number> {
  const { withShop } = await import("~/db.server");
  const started = performance.now();
  const until = started + seconds * 1000;
  let rows = 0;
  const writer = async () => {
    while (performance.now() < until) {
      await withShop(shop, work);
      rows += ROWS;
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  return rows / ((performance.now() - started) / 1000);
}

interface SealRun {
  readonly perSecond: number;
  /** Resident memory of this process, at its highest while sealing. */
  readonly peakMb: number;
  /** What is still held when the work is done and the garbage is collected. */
  readonly heldMb: number;
}

interface MemoryRuns {
  /** The same short log, again and again: a leak would add up. */
  readonly short: readonly SealRun[];
  readonly long: SealRun;
}

/** Resident memory follows the collector's mood; what is held afterwards is what would leak. */
async function measureMemory(
  database: BenchDatabase,
  shop: ShopDomain,
  progress: (line: string) => void,
): Promise<MemoryRuns> {
  await sealRows(database, shop, SHORT_LOG); // fills the heap that all then have
  const short: SealRun[] = [];
  for (let turn = 0; turn < MEMORY_ROUNDS; turn++) {
    short.push(await sealRows(database, shop, SHORT_LOG));
  }
  const long = await sealRows(database, shop, LONG_LOG);
  const told = (runs: readonly SealRun[], of: "peakMb" | "heldMb") =>
    runs.map((run) => run[of].toFixed(of === "peakMb" ? 0 : 1)).join(", ");
  progress(
    `held after ${SHORT_LOG} events each: ${told(short, "heldMb")} MB, after ${LONG_LOG} more: ${told([long], "heldMb")} MB; peaks ${told(short, "peakMb")} and ${told([long], "peakMb")} MB`,
  );
  return { short, long };
}

/** Collects the garbage and says what is left, in MB: the heap, and what it holds outside. */
function heldNow(): number {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function")
    for (let turn = 0; turn < 3; turn++) Reflect.apply(collect, undefined, []);
  const { external, heapUsed } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

/** Seals what is left over, then exactly so many fresh events, and measures the latter. */
async function sealRows(database: BenchDatabase, shop: ShopDomain, rows: number): Promise<SealRun> {
  const { sealAudit } = await import("~/domain/audit/index.server");
  await sealAudit(shop);
  await execute(
    database,
    `INSERT INTO "AuditEvent" (shop, id, at, "actorKind", type, subject, detail)
     SELECT '${shop}', gen_random_uuid()::text, now(), 'system', 'webhook.refused',
       'p_0123456789abcdef', '{"topic":"orders/updated","why":"bench"}'
     FROM generate_series(1, ${rows});
     ANALYZE "AuditEvent", "AuditPending"`,
  );
  let peak = 0;
  const look = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
  const started = performance.now();
  const { sealed } = await sealAudit(shop);
  const seconds = (performance.now() - started) / 1000;
  clearInterval(look);
  if (sealed !== rows) throw new Error(`sealed ${sealed} events of ${rows}`);
  return { perSecond: rows / seconds, peakMb: peak / 2 ** 20, heldMb: heldNow() };
}

async function execute(database: BenchDatabase, sql: string): Promise<void> {
  const client = new pg.Client(database.ownerUrl);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

interface Measured {
  readonly rates: Record<Name, number[]>;
  readonly sealing: readonly number[];
  readonly memory: MemoryRuns;
}

function summed({ rates, sealing, memory }: Measured): BenchResult {
  const ratio = (name: Name, floor: Name): Spread =>
    spread(rates[name].map((rate, turn) => rate / (rates[floor][turn] ?? rate)));
  const row = (variant: string, rate: Spread, beside?: Spread) => ({
    variant,
    "rows/s": shown(rate),
    ratio: beside ? shown(beside, 2) : "",
  });
  const of = (name: Name) => spread(rates[name]);
  const audit = ratio("auditRows", "plainRows");
  const sealed = ratio("sealedTexts", "plainTexts");
  const inCase = ratio("caseTexts", "plainTexts");
  const besideBare = ratio("sealedTexts", "bareTexts");
  const peak = spread(memory.short.map(({ peakMb }) => peakMb)).median;
  const held = spread(memory.short.map(({ heldMb }) => heldMb));
  return {
    name: "protection",
    figures: {
      ...(Object.assign(
        {},
        ...names.map((name) => figuresOf(`${name}PerSecond`, of(name))),
      ) as Record<string, number>),
      ...figuresOf("sealedPerSecond", spread(sealing)),
      shortLogPeakMb: round(peak),
      longLogPeakMb: round(memory.long.peakMb),
      shortLogHeldMb: round(held.median),
      longLogHeldMb: round(memory.long.heldMb),
    },
    ratios: {
      auditRows: round(audit.median),
      sealedTexts: round(sealed.median),
      caseTexts: round(inCase.median),
      sealedBesideBare: round(besideBare.median),
      peakMemory: round(memory.long.peakMb / peak),
      heldMemory: round(memory.long.heldMb / held.median),
    },
    table: [
      row("plain INSERT of an event", of("plainRows")),
      row("audit row", of("auditRows"), audit),
      row("plain INSERT of 1 KB, no fence", of("bareTexts")),
      row("plain INSERT of 1 KB", of("plainTexts")),
      row("encrypted, shop's key", of("sealedTexts"), sealed),
      row("encrypted, a key per case", of("caseTexts"), inCase),
      row("sealing", spread(sealing)),
    ],
    notes: [
      `${ROWS} rows a transaction, ${WRITERS} transactions at a time, durable PostgreSQL; median (quartiles)`,
      `memory held after sealing ${SHORT_LOG} events, again and again: ${shown(held, 1)} MB, after ${LONG_LOG} more ${memory.long.heldMb.toFixed(1)} MB; peaks ${peak.toFixed(0)} and ${memory.long.peakMb.toFixed(0)} MB`,
      "ratios of encryption are beside the same fenced table in clear",
      "wanted: audit rows ≥ 0.5, encrypted ≥ 0.7, sealing ≥ 10000/s, memory flat",
    ],
  };
}
