import type { Session } from "@shopify/shopify-api";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { RecordedCall } from "../call-log";
import { startLibrary, type LibraryUnderTest } from "../testing/library";

let library: LibraryUnderTest;
let session: Session;

beforeAll(async () => {
  library = await startLibrary();
  session = await library.install(["read_orders", "read_customers"]);
});
afterAll(() => library.stop());
beforeEach(() => library.standin.control("faults", { reset: true }));

const QUERY = "query Some { orders(first: 10) { nodes { id customer { email } } } }";

it("reports the calculated cost and what is left in the bucket", async () => {
  const { extensions } = await library.client(session).request(QUERY);
  expect(extensions).toMatchObject({
    cost: {
      requestedQueryCost: 22,
      throttleStatus: { maximumAvailable: 2000, restoreRate: 100 },
    },
  });
});

it("answers THROTTLED when the bucket is empty, and serves again when it has refilled", async () => {
  await library.standin.control("faults", {
    throttle: { maximumAvailable: 30, restoreRate: 20 },
  });
  await library.ask(session, QUERY);
  const failure = library.ask(session, "{ orders(first: 26) { nodes { id } } }");
  await expect(failure).rejects.toThrow("Throttled");
  const served = () => library.ask(session, QUERY).catch((error: Error) => error.message);
  await expect.poll(served, { interval: 100, timeout: 5000 }).toHaveProperty("orders");
});

it("throttles the next so many calls when asked to", async () => {
  await library.standin.control("faults", { throttle: 1 });
  await expect(library.ask(session, QUERY)).rejects.toThrow("Throttled");
  expect(await library.ask(session, QUERY)).toHaveProperty("orders");
});

it("refuses a single query that costs too much", async () => {
  const query = "{ orders(first: 100) { nodes { id lineItems(first: 20) { nodes { title } } } } }";
  await expect(library.ask(session, query)).rejects.toThrow("exceeds the single query max cost");
});

it("fails the same calls in every run at a given error rate", async () => {
  const run = async () => {
    await library.standin.control("faults", { reset: true, errorRate: 0.5 });
    const results = [];
    for (let i = 0; i < 8; i++) {
      results.push(
        await library.ask(session, QUERY).then(
          () => "ok",
          () => "failed",
        ),
      );
    }
    return results;
  };
  const first = await run();
  expect(new Set(first)).toEqual(new Set(["ok", "failed"]));
  expect(await run()).toEqual(first);
});

it("records every operation with its cost, the scopes it used and its outcome", async () => {
  await library.ask(session, QUERY);
  const calls = await library.standin.control<RecordedCall[]>("calls?operation=Some");
  expect(calls.at(-1)).toMatchObject({
    operation: "Some",
    kind: "query",
    ok: true,
    requestedCost: 22,
    scopesUsed: ["read_customers", "read_orders"],
    protectedData: ["email"],
    deprecatedFields: ["Customer.email"],
  });
});
