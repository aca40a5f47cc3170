import type { Session } from "@shopify/shopify-api";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Order } from "../../state/order";
import { SHOP, startLibrary, type LibraryUnderTest } from "../../testing/library";
import { startReceiver, type WebhookReceiver } from "../../testing/webhook-receiver";

let library: LibraryUnderTest;
let receiver: WebhookReceiver;
let session: Session;

beforeAll(async () => {
  receiver = await startReceiver();
  library = await startLibrary({ orders: 300, appUrl: receiver.url });
  session = await library.install(["write_orders", "read_all_orders"]);
});
afterAll(async () => {
  await library.stop();
  await receiver.stop();
});
beforeEach(async () => {
  receiver.received.length = 0;
  await library.standin.control("faults", { reset: true, bulkDelayMs: 20 });
});

const RUN = `mutation Run($query: String!, $group: Boolean!) {
  bulkOperationRunQuery(query: $query, groupObjects: $group) {
    bulkOperation { id status }
    userErrors { message code }
  }
}`;
const READ = `query Read($id: ID!) { bulkOperation(id: $id) { status url objectCount errorCode } }`;
const ORDERS =
  "{ orders { edges { node { id note lineItems { edges { node { id title } } } } } } }";

type Started = {
  bulkOperationRunQuery: {
    bulkOperation: { id: string } | null;
    userErrors: { message: string; code: string }[];
  };
};
type Finished = {
  bulkOperation: { status: string; url: string | null; objectCount: string; errorCode: string };
};
type Line = { id: string; __parentId?: string };

async function start(query: string, group = false) {
  const started = await library.ask<Started>(session, RUN, { query, group });
  return started.bulkOperationRunQuery;
}

async function finished(): Promise<Finished["bulkOperation"]> {
  const { body } = await receiver.next("bulk_operations/finish");
  const { admin_graphql_api_id: id } = JSON.parse(body) as { admin_graphql_api_id: string };
  return (await library.ask<Finished>(session, READ, { id })).bulkOperation;
}

async function linesAt(url: string | null): Promise<Line[]> {
  const text = await (await fetch(url ?? "")).text();
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}

describe("a bulk query", () => {
  it.each([true, false])(
    "gives every order and its items after it as JSON Lines, grouped: %s",
    async (group) => {
      expect((await start(ORDERS, group)).userErrors).toEqual([]);
      const operation = await finished();
      const lines = await linesAt(operation.url);
      expect(operation).toMatchObject({ status: "COMPLETED", objectCount: `${lines.length}` });
      expect(lines.filter(({ __parentId }) => !__parentId)).toHaveLength(300);
      const place = new Map(lines.map(({ id }, line) => [id, line]));
      const children = lines.filter(({ __parentId }) => __parentId);
      expect(children.length).toBeGreaterThan(300);
      for (const { id, __parentId } of children) {
        expect(place.get(id)).toBeGreaterThan(place.get(__parentId ?? "") ?? Infinity);
      }
    },
  );

  it("fails with ACCESS_DENIED when a scope is missing", async () => {
    await start("{ customers { edges { node { id } } } }");
    expect(await finished()).toMatchObject({ status: "FAILED", errorCode: "ACCESS_DENIED" });
  });

  it("is refused when it is not valid, has no connection or lacks the parent's id", async () => {
    const messages = [
      (await start("{ orders { edges { node { colour } } } }")).userErrors[0]?.message,
      (await start("{ shop { name } }")).userErrors[0]?.message,
      (await start("{ orders { edges { node { lineItems { edges { node { id } } } } } } }"))
        .userErrors[0]?.message,
    ];
    expect(messages[0]).toContain('Cannot query field "colour"');
    expect(messages[1]).toContain("at least one connection");
    expect(messages[2]).toContain("must select the 'id' field");
  });

  it("is refused beside as many others as the version allows", async () => {
    await library.standin.control("faults", {
      bulkDelayMs: 300,
      switches: { bulkQueriesAtOnce: 1 },
    });
    expect((await start(ORDERS)).userErrors).toEqual([]);
    expect((await start(ORDERS)).userErrors).toMatchObject([{ code: "OPERATION_IN_PROGRESS" }]);
    await finished();
  });
});

describe("a bulk query's file", () => {
  it("can be cut in the middle, without a sign in the answer", async () => {
    await start(ORDERS);
    const { url } = await finished();
    const whole = await (await fetch(url ?? "")).text();
    await library.standin.control("faults", { bulkFileCut: 1 });
    const half = await (await fetch(url ?? "")).text();
    expect(whole.startsWith(half)).toBe(true);
    expect(half.length).toBeGreaterThan(whole.length / 3);
    expect(half.length).toBeLessThan(whole.length);
  });
});

const UPDATE = `mutation U($input: OrderInput!) {
  orderUpdate(input: $input) { order { id } userErrors { message } }
}`;

/** Sets the note of the first three orders to a text by a bulk mutation. */
async function noteThree(note: string): Promise<Finished["bulkOperation"]> {
  const { orders } = await library.standin.control<{ orders: Order[] }>("orders?limit=3");
  const { target, form } = await stage();
  const lines = orders.map(({ id }) => JSON.stringify({ input: { id, note } }));
  form.append("file", new Blob([lines.join("\n")]), "variables.jsonl");
  const upload = await fetch(target, { method: "POST", body: form });
  expect(upload.status).toBe(201);
  await library.ask(
    session,
    `mutation R($mutation: String!, $path: String!) {
      bulkOperationRunMutation(mutation: $mutation, stagedUploadPath: $path) {
        bulkOperation { id } userErrors { message }
      }
    }`,
    { mutation: UPDATE, path: form.get("key") },
  );
  return finished();
}

async function threeNotes(): Promise<(string | null)[]> {
  const { orders } = await library.standin.control<{ orders: Order[] }>("orders?limit=3");
  return orders.map(({ note }) => note);
}

describe("a bulk mutation", () => {
  it("runs once for every uploaded line", async () => {
    const operation = await noteThree("done");
    expect(operation).toMatchObject({ status: "COMPLETED", objectCount: "3" });
    expect(await threeNotes()).toEqual(["done", "done", "done"]);
  });

  it("ends as failed with half its lines done when asked to", async () => {
    await library.standin.control("faults", { bulkFails: 1 });
    const operation = await noteThree("half");
    expect(operation).toMatchObject({ status: "FAILED", url: null });
    expect(await threeNotes()).toEqual(["half", "half", "done"]);
  });

  it("answers an internal error for a share of its lines, which it does not apply", async () => {
    await library.standin.control("faults", { bulkLineErrorRate: 1 });
    const before = await threeNotes();
    const operation = await noteThree("never");
    const [line] = await linesAt(operation.url);
    expect(JSON.stringify(line)).toContain("Internal error");
    expect(await threeNotes()).toEqual(before);
  });
});

async function stage() {
  const { stagedUploadsCreate } = await library.ask<{
    stagedUploadsCreate: {
      stagedTargets: { url: string; parameters: { name: string; value: string }[] }[];
    };
  }>(
    session,
    `mutation S($input: [StagedUploadInput!]!) {
      stagedUploadsCreate(input: $input) {
        stagedTargets { url parameters { name value } } userErrors { message }
      }
    }`,
    {
      input: [
        {
          resource: "BULK_MUTATION_VARIABLES",
          filename: "variables.jsonl",
          mimeType: "text/jsonl",
          httpMethod: "POST",
        },
      ],
    },
  );
  const [target] = stagedUploadsCreate.stagedTargets;
  const form = new FormData();
  for (const { name, value } of target?.parameters ?? []) form.append(name, value);
  return { target: target?.url ?? `https://${SHOP}/`, form };
}
