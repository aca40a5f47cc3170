/** How long the search after an erasure takes over a shop's rows: it runs in the erasure's transaction. */
import pg from "pg";
import type { ShopDomain } from "~/lib/ids";
import { startBenchDatabase } from "./bench-database";
import { figuresOf, round, shown, spread, type BenchOptions, type BenchResult } from "./report";

export const summary = "the search for what an erasure left, over a million rows";

const SIZES = [100_000, 1_000_000] as const;

export async function run({ rounds, progress }: BenchOptions): Promise<BenchResult> {
  const database = await startBenchDatabase("residue");
  const { disconnectDatabase, withShop } = await import("~/db.server");
  const owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  try {
    const { buildShop } = await import("../factories/build-shop");
    const { searchTables } = await import("~/domain/requests/erasure/residue.store.server");
    const { residueSearch } = await import("~/domain/requests/person");
    const shop = await buildShop();
    const search = residueSearch(
      {
        emails: ["mia@canary.example"],
        phones: ["+49 30 1234567"],
        customerIds: ["7001600001"],
      },
      ["ab".repeat(16)],
    );
    if (!search) throw new Error("nothing to look for");
    const seconds = new Map<number, number[]>();
    let rows = 0;
    for (const size of SIZES) {
      await addRows(owner, shop, size - rows);
      rows = size;
      const taken: number[] = [];
      for (let turn = 0; turn < Math.min(rounds, 5); turn++) {
        const started = performance.now();
        const found = await withShop(shop, (tx) => searchTables(tx, shop, search));
        taken.push((performance.now() - started) / 1000);
        if (Object.keys(found).length > 0) throw new Error("found what nobody planted");
      }
      seconds.set(size, taken);
      progress(`${size} rows: ${taken.map((each) => each.toFixed(2)).join(", ")} s`);
    }
    return summed(seconds);
  } finally {
    await owner.end();
    await disconnectDatabase();
    await database.stop();
  }
}

/** Events as the app writes them most, without their seals. */
async function addRows(owner: pg.Client, shop: ShopDomain, rows: number): Promise<void> {
  await owner.query("SET session_replication_role = replica");
  await owner.query(
    `INSERT INTO "AuditEvent" (shop, id, at, "actorKind", type, subject, "caseId", detail)
     SELECT $1, gen_random_uuid()::text, now(), 'system', 'retention.order-minimised',
       'p_0123456789abcdef', gen_random_uuid()::text,
       '{"runId":"0199d9a0-1111-7111-8111-111111111111","ruleVersion":3,"fields":["email","phone"],"remaining":[]}'
     FROM generate_series(1, $2::int)`,
    [shop, rows],
  );
  await owner.query(`ANALYZE "AuditEvent"`);
}

function summed(seconds: ReadonlyMap<number, readonly number[]>): BenchResult {
  const of = (size: number) => spread(seconds.get(size) ?? []);
  const [small, large] = SIZES;
  return {
    name: "residue",
    figures: {
      ...figuresOf("smallSeconds", of(small)),
      ...figuresOf("largeSeconds", of(large)),
      microsecondsPerRow: round((of(large).median / large) * 1e6),
    },
    ratios: { growth: round(of(large).median / of(small).median / (large / small)) },
    table: SIZES.map((size) => ({ rows: size, seconds: shown(of(size), 2) })),
    notes: [
      "one person with an address, a phone number, an id and a blind index; all tables, one transaction",
      "wanted: a million rows in well under the 30 s that a transaction may take",
    ],
  };
}
