/** The least a receiver can do: HMAC over the raw body, one INSERT, 200. Prints its port. */
import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import pg from "pg";

const secret = process.env["SHOPIFY_API_SECRET"] ?? "";
const pool = new pg.Pool({ connectionString: process.env["FLOOR_DATABASE_URL"] ?? "", max: 10 });
await pool.query(
  "CREATE TABLE IF NOT EXISTS floor (id text PRIMARY KEY, topic text, body text, at timestamptz)",
);

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.concat(chunks);
    const given = Buffer.from(String(request.headers["x-shopify-hmac-sha256"] ?? ""), "base64");
    const expected = createHmac("sha256", secret).update(body).digest();
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      response.writeHead(401, { "Content-Length": "0" }).end();
      return;
    }
    pool
      .query({
        name: "floor",
        text: "INSERT INTO floor (id, topic, body, at) VALUES ($1, $2, $3, now())",
        values: [randomUUID(), request.headers["x-shopify-topic"], body.toString()],
      })
      .then(
        () => response.writeHead(200, { "Content-Length": "0" }).end(),
        () => response.writeHead(503, { "Content-Length": "0" }).end(),
      );
  });
});

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`port ${typeof address === "object" && address ? address.port : 0}\n`);
});
