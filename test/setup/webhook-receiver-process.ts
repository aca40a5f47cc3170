/**
 * The receiver in a process of its own, as the web server calls it, and nothing beside it: for tests
 * that kill it and benchmarks that load it. Prints its port. Needs the app's environment.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { readBody } from "~/server/read-body.server";
import { receiveWebhook } from "~/server/receive-webhook.server";

const server = createServer((request, response) => void answer(request, response));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = request.method === "POST" ? await readBody(request) : Buffer.alloc(0);
  const { method = "GET", headers } = request;
  const { status, headers: more } = await receiveWebhook({ method, headers, body });
  response.writeHead(status, { "Content-Length": "0", ...more }).end();
}

server.listen(Number(process.env["RECEIVER_PORT"] ?? 0), "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`port ${typeof address === "object" && address ? address.port : 0}\n`);
});
