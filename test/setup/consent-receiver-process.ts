/**
 * The receiver of beacons in a process of its own, as the web server calls it, and nothing beside it:
 * for benchmarks and soaks that load it. Prints its port. Needs the app's environment.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { readBody } from "~/server/read-body.server";
import { MOST_BEACON_BYTES, receiveConsent } from "~/server/receive-consent.server";

const server = createServer((request, response) => void answer(request, response));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request, MOST_BEACON_BYTES);
  const { method = "GET", headers, url = "" } = request;
  headers["x-kept-peer"] = request.socket.remoteAddress ?? "unknown";
  const query = url.slice(url.indexOf("?") + 1);
  const {
    status,
    headers: more,
    body: said,
  } = await receiveConsent({ method, headers, body, query });
  response.writeHead(status, more).end(said);
}

server.listen(Number(process.env["RECEIVER_PORT"] ?? 0), "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(`port ${typeof address === "object" && address ? address.port : 0}\n`);
});
