/**
 * The least an intake can do: HMAC over the raw body, and what has arrived by the next tick of the
 * event loop in one INSERT. Prints its port.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import pg from "pg";

const secret = process.env["SHOPIFY_API_SECRET"] ?? "";
const pool = new pg.Pool({ connectionString: process.env["FLOOR_DATABASE_URL"] ?? "", max: 10 });
await pool.query(
  "CREATE TABLE IF NOT EXISTS floor_consent (id text PRIMARY KEY, body text, at timestamptz)",
);

interface Waiting {
  readonly body: string;
  readonly id: string;
  readonly response: ServerResponse;
}
let waiting: Waiting[] = [];

async function flush(): Promise<void> {
  const group = waiting;
  waiting = [];
  const values = [group.map(({ id }) => id), group.map(({ body }) => body)];
  const text = `INSERT INTO floor_consent (id, body, at)
    SELECT id, body, now() FROM unnest($1::text[], $2::text[]) AS r(id, body)`;
  const status = await pool.query({ name: "floor", text, values }).then(
    () => 204,
    () => 503,
  );
  for (const { response } of group) response.writeHead(status).end();
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.concat(chunks);
    const given = Buffer.from(String(request.headers["x-signature"] ?? ""), "base64");
    const expected = createHmac("sha256", secret).update(body).digest();
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      response.writeHead(401).end();
      return;
    }
    const { decisionId } = JSON.parse(body.toString()) as { decisionId: string };
    if (waiting.length === 0) setImmediate(() => void flush());
    waiting.push({ id: decisionId, body: body.toString(), response });
  });
});

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`port ${typeof address === "object" && address ? address.port : 0}\n`);
});
