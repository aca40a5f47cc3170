/**
 * The only door to the database.
 *
 * `withShop` runs work inside one transaction that can see one shop's rows and no other's: the
 * shop is set for the transaction and row-level security (migrations, `fence`) does the rest, so a
 * query that forgets its `where shop` still cannot reach a neighbour. `asPlatform` lets jobs that
 * serve every shop look for due rows: read-only, in the few tables the fence names.
 */
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { sealedFields } from "../prisma/sealed-fields";
import type { Prisma } from "./generated/prisma/client";
import { PrismaClient } from "./generated/prisma/client";
import { isSealed } from "./lib/cipher/seal.server";
import { env } from "./lib/env.server";
import { AppError } from "./lib/errors";
import type { ShopDomain } from "./lib/ids";

/** A transaction's client. Only `withShop` and `asPlatform` hand one out. */
export type Tx = Prisma.TransactionClient;

interface Connections {
  readonly prisma: PrismaClient;
  readonly pool: pg.Pool;
}

let connections: Connections | undefined;

function connect(): Connections {
  if (connections) return connections;
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    application_name: "kept",
  });
  // A dropped idle connection is replaced at the next use; without a listener it ends the process.
  pool.on("error", () => undefined);
  const adapter = new PrismaPg(pool, { disposeExternalPool: true });
  const prisma = new PrismaClient({ adapter, errorFormat: "minimal" });
  const guarded = prisma.$extends({
    query: {
      $allModels: {
        $allOperations({ model, args, query }) {
          refuseClearText(model, args);
          return query(args);
        },
      },
    },
  });
  // The extension changes no type: the guarded client is used wherever the plain one would be.
  connections = { prisma: guarded as unknown as PrismaClient, pool };
  return connections;
}

/** How long one transaction may wait for a connection, and run, in milliseconds. */
const TRANSACTION_LIMITS = { maxWait: 10_000, timeout: 30_000 };

/** For an erasure: its search goes through every row of the shop before anything is committed. */
export const ERASURE_TRANSACTION_MS = 300_000;

/**
 * Runs `work` in a transaction that belongs to one shop. Its rows, or nobody's. `timeout` is for work
 * that is known to take longer than others, in milliseconds.
 */
export async function withShop<T>(
  shop: ShopDomain,
  work: (tx: Tx) => Promise<T>,
  { timeout = TRANSACTION_LIMITS.timeout }: { readonly timeout?: number } = {},
): Promise<T> {
  return connect().prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('kept.shop', ${shop}, true)`;
      return work(tx);
    },
    { ...TRANSACTION_LIMITS, timeout },
  );
}

/**
 * Looks across shops for what is due. Read-only (the transaction refuses writes), and only the
 * tables that the fence opens for it; the work itself is then done in `withShop`.
 */
export async function asPlatform<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return connect().prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SET TRANSACTION READ ONLY`;
    await tx.$executeRaw`SELECT set_config('kept.scope', 'platform', true)`;
    return work(tx);
  }, TRANSACTION_LIMITS);
}

/** One shop's part of a transaction on a bare connection, for paths where every round trip counts. */
export interface ShopSql {
  query<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

/**
 * One transaction, on a bare connection, over several shops in turn: what the receivers use to
 * write many deliveries with one commit. Each part sees its own shop only.
 */
export async function withShopsInOneCommit<Part>(
  parts: readonly { readonly shop: ShopDomain; readonly part: Part }[],
  work: (sql: ShopSql, shop: ShopDomain, part: Part) => Promise<void>,
): Promise<void> {
  const client = await connect().pool.connect();
  const sql: ShopSql = {
    query: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await client.query<Row>({ name: statementName(text), text, values: [...values] })).rows,
  };
  let broken = false;
  try {
    for (const [at, { shop, part }] of parts.entries()) {
      // Each round trip counts: beginning and naming the first shop are one.
      const begin = at === 0 ? "BEGIN; " : "";
      await client.query(
        `${begin}SELECT set_config('kept.shop', ${client.escapeLiteral(shop)}, true)`,
      );
      await work(sql, shop, part);
    }
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {
      broken = true; // the connection is gone, and the transaction with it
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * One call of a function of the database that sets the shop by itself, as one transaction: for the
 * path on which even beginning and committing count.
 */
export async function callForShop<Row extends pg.QueryResultRow>(
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const name = statementName(text);
  return (await connect().pool.query<Row>({ name, text, values: [...values] })).rows;
}

const statementNames = new Map<string, string>();

/** Few texts pass here, each very often: the server plans each once per connection. */
function statementName(text: string): string {
  const name = statementNames.get(text) ?? `kept_${statementNames.size}`;
  statementNames.set(text, name);
  return name;
}

/** Rows that belong to no shop: who knocked at a public door without proving one. */
export async function withoutShop<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return connect().prisma.$transaction((tx) => work(tx), TRANSACTION_LIMITS);
}

/**
 * Single statements on a bare connection, for counters that belong to no transaction: what is
 * refused has to stay counted. Reaches no shop's rows, because no shop is set.
 */
export const countersDatabase = {
  query: (statement: object): Promise<pg.QueryResult> =>
    connect().pool.query(statement as pg.QueryConfig),
};

/** Answers when the database can be reached. */
export async function pingDatabase(): Promise<void> {
  await connect().pool.query("SELECT 1");
}

/**
 * Refuses a role that the fence does not hold: superusers and owners pass row-level security.
 * Called at every start. Throws with what to do.
 */
export async function assertFencedRole(): Promise<void> {
  const { rows } = await connect().pool.query<{ name: string; unsafe: boolean; owner: boolean }>(`
    SELECT current_user AS name, (r.rolsuper OR r.rolbypassrls) AS unsafe,
      EXISTS (SELECT 1 FROM pg_class c WHERE c.relname = 'Shop'
        AND pg_has_role(current_user, c.relowner, 'USAGE')) AS owner
    FROM pg_roles r WHERE r.rolname = current_user`);
  const role = rows[0];
  if (role && !role.unsafe && !role.owner) return;
  throw new AppError(
    "unavailable",
    `DATABASE_URL connects as "${role?.name ?? "?"}", which ${role?.owner ? "owns the tables" : "is a superuser or bypasses row security"}: shops would not be kept apart. Use a plain role, and put the owner into MIGRATION_DATABASE_URL.`,
  );
}

export async function disconnectDatabase(): Promise<void> {
  const open = connections;
  connections = undefined;
  await open?.prisma.$disconnect();
  if (open && !open.pool.ended) await open.pool.end();
}

/** Throws where clear text is about to be stored in a column declared to be sealed. */
function refuseClearText(model: string, args: unknown): void {
  const fields: readonly string[] =
    Object.entries(sealedFields).find(([m]) => m === model)?.[1] ?? [];
  if (fields.length === 0 || typeof args !== "object" || args === null) return;
  for (const key of ["data", "create", "update"] as const) {
    const rows: unknown = Reflect.get(args, key);
    for (const row of Array.isArray(rows) ? rows : [rows]) checkRow(model, fields, row);
  }
}

function checkRow(model: string, fields: readonly string[], row: unknown): void {
  if (typeof row !== "object" || row === null) return;
  for (const field of fields) {
    const value: unknown = Reflect.get(row, field);
    const plain = typeof value === "object" && value !== null && "set" in value ? value.set : value;
    if (plain === undefined || plain === null || isSealed(plain)) continue;
    throw new Error(`${model}.${field} must be sealed before it is stored (domain/protection)`);
  }
}
