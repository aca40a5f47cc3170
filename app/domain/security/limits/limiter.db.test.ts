import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { asOwner } from "../../../../test/factories/raw-database";
import { env } from "~/lib/env.server";
import { scaledFigures, type Door } from "../model";
import { createLimiter, type CounterDatabase } from "./limiter.server";

const key = Buffer.alloc(32, 1);
const pools: pg.Pool[] = [];
afterAll(() => Promise.all(pools.map((pool) => pool.end())));

/** A limiter as another process has it: connections and memory of its own. */
function process(over: { database?: CounterDatabase; key?: Buffer } = {}) {
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: 4 });
  pools.push(pool);
  const database = { query: (statement: object) => pool.query(statement as pg.QueryConfig) };
  return createLimiter({ database, key, figures, ...over });
}
const figures = {
  ...scaledFigures(1),
  consent: { address: { points: 10, seconds: 60 }, shop: { points: 25, seconds: 60 } },
  "secret-link": { subject: { points: 3, seconds: 1 } },
  page: { shop: { points: 1000, seconds: 60 } },
  observe: { address: { points: 400, seconds: 60 } },
};
const door: Door = "consent";

describe("a limit", () => {
  it("lets exactly its number pass, however many processes count at once", async () => {
    const [first, second] = [process(), process()];
    const knocks = Array.from({ length: 40 }, (_, at) =>
      (at % 2 ? first : second).take(door, { shop: "a", address: "203.0.113.1" }),
    );
    const waits = await Promise.all(knocks);
    expect(waits.filter((wait) => wait === 0)).toHaveLength(10);
    expect(waits.filter((wait) => wait > 0).every((wait) => wait <= 60)).toBe(true);
    // A process that comes later knows.
    expect(await process().take(door, { shop: "a", address: "203.0.113.1" })).toBeGreaterThan(0);
  });

  it("of one address is not another's, nor the same address's at another shop", async () => {
    const limiter = process();
    const use = async (shop: string, address: string) =>
      Promise.all(Array.from({ length: 11 }, () => limiter.take(door, { shop, address })));
    expect(Math.max(...(await use("b", "203.0.113.2")))).toBeGreaterThan(0);
    expect(await limiter.take(door, { shop: "b", address: "203.0.113.3" })).toBe(0);
    expect(await limiter.take(door, { shop: "c", address: "203.0.113.2" })).toBe(0);
  });

  it("of a shop holds over all addresses, and refused ones do not use it up", async () => {
    const limiter = process();
    const spend = (address: string, times: number) =>
      Promise.all(Array.from({ length: times }, () => limiter.take(door, { shop: "d", address })));
    await spend("203.0.113.4", 200);
    const others = await Promise.all(
      Array.from({ length: 20 }, (_, at) => limiter.take(door, { shop: "d", address: `x${at}` })),
    );
    expect(others.filter((wait) => wait === 0)).toHaveLength(15);
  });

  it("ends with its time", async () => {
    const limiter = process();
    const knock = () => limiter.take("secret-link", { shop: "a", subject: "token" });
    expect([await knock(), await knock(), await knock(), await knock()]).toEqual([0, 0, 0, 1]);
    await new Promise((wait) => setTimeout(wait, 1100));
    expect(await knock()).toBe(0);
  });

  it("stores neither address nor shop nor person, only digests that need the key", async () => {
    const secret = {
      shop: "stored.example",
      address: "203.0.113.9",
      subject: "mia@canary.example",
    };
    await process().take("secret-link", secret);
    await process({ key: Buffer.alloc(32, 2) }).take("secret-link", secret);
    const rows = await asOwner<{ key: string }>(`SELECT * FROM "RateLimit"`);
    expect(JSON.stringify(rows)).not.toMatch(/203\.0\.113|canary|stored/);
    expect(rows.every((row) => /^[\w-]{43}$/.test(row.key))).toBe(true);
    expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
  });

  it("still holds in each process when the database cannot be asked", async () => {
    const database = { query: () => Promise.reject(new Error("gone")) };
    const limiter = process({ database });
    const knocks = Array.from({ length: 12 }, () => limiter.take(door, { address: "z" }));
    const waits = await Promise.all(knocks);
    expect(waits.filter((wait) => wait === 0)).toHaveLength(10);
  });

  it("refuses a flood from memory, without asking the database", async () => {
    let asked = 0;
    const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: 4 });
    pools.push(pool);
    const database = {
      query: (statement: object) => {
        asked += 1;
        return pool.query(statement as pg.QueryConfig);
      },
    };
    const limiter = process({ database });
    for (let at = 0; at < 50; at++) await limiter.take("consent", { address: "flood" });
    expect(asked).toBe(11);
  });

  it("that is large costs a few statements, and lets at most a hundredth more pass in each process", async () => {
    let asked = 0;
    const counting = () => {
      const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: 4 });
      pools.push(pool);
      return process({
        database: {
          query: (statement: object) => {
            asked += 1;
            return pool.query(statement as pg.QueryConfig);
          },
        },
      });
    };
    const processes = [counting(), counting(), counting()];
    const knocks = Array.from({ length: 500 }, () =>
      processes.map((each) => each.take("page", { shop: "large" })),
    ).flat();
    const passed = (await Promise.all(knocks)).filter((wait) => wait === 0).length;
    expect(passed).toBeLessThanOrEqual(1030);
    // What one process took in advance and did not need: a hundredth each at most.
    expect(passed).toBeGreaterThanOrEqual(970);
    expect(asked).toBeLessThanOrEqual(110);
    // One that comes later lets its own hundredth pass, and then knows.
    const late = process();
    const more = await Promise.all(
      Array.from({ length: 20 }, () => late.take("page", { shop: "large" })),
    );
    expect(more.filter((wait) => wait === 0)).toHaveLength(10);
  });

  it("of many clients at once is counted with one statement for all of them", async () => {
    let asked = 0;
    const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: 4 });
    pools.push(pool);
    const database = {
      query: (statement: object) => {
        asked += 1;
        return pool.query(statement as pg.QueryConfig);
      },
    };
    const limiter = process({ database });
    const knocks = Array.from({ length: 400 }, (_, at) =>
      limiter.take("secret-link", { subject: `visitor ${at % 200}` }),
    );
    const waits = await Promise.all(knocks);
    expect(waits.every((wait) => wait === 0)).toBe(true);
    expect(asked).toBeLessThanOrEqual(3);
  });

  it("of ordinary visitors asks the database nothing, and still stops one who comes too often", async () => {
    let asked = 0;
    const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: 4 });
    pools.push(pool);
    const database = {
      query: (statement: object) => {
        asked += 1;
        return pool.query(statement as pg.QueryConfig);
      },
    };
    const limiter = process({ database });
    const knock = (address: string) => limiter.take("observe", { shop: "sale", address });
    for (let visitor = 0; visitor < 300; visitor++) {
      expect([await knock(`v${visitor}`), await knock(`v${visitor}`)]).toEqual([0, 0]);
    }
    expect(asked).toBe(0);
    const waits = await Promise.all(Array.from({ length: 450 }, () => knock("flood")));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(400);
  });
});
