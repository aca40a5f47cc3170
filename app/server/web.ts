/**
 * The web process: webhooks and beacons by the shortest way, static files, and Remix for everything else.
 *
 * Built to `build/web.js`, beside the Remix bundle it loads. Needs only the environment.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestListener } from "@remix-run/node-fetch-server";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import sirv from "sirv";
import { prepareDatabase } from "./prepare-database.server";
import { env } from "~/lib/env.server";
import { logger } from "~/lib/logger.server";
import { withPolicy } from "./document-headers.server";
import { answerHealth } from "./health.server";
import { countRequest } from "./metrics.server";
import { readBody, MAX_BODY_BYTES } from "./read-body.server";
import { notePeer, requestId, setSecurityHeaders } from "./request-headers.server";
import { closeOnSignals } from "./shutdown.server";
import type { receiveConsent } from "./receive-consent.server";
import type { receiveWebhook } from "./receive-webhook.server";
import type { startApplication, stopApplication } from "./lifecycle.server";

interface AppEntry {
  readonly MOST_BEACON_BYTES: number;
  readonly receiveConsent: typeof receiveConsent;
  readonly receiveWebhook: typeof receiveWebhook;
  readonly startApplication: typeof startApplication;
  readonly stopApplication: typeof stopApplication;
}

const root = join(import.meta.dirname, "remix");

async function main(): Promise<void> {
  const { PORT, HOST, APP_URL } = env();
  await prepareDatabase(join(import.meta.dirname, "..", "prisma", "migrations"));
  const build = (await import(pathToFileURL(join(root, "server", "index.js")).href)) as ServerBuild;
  // One bundle, one instance: the receiver the server calls is the one Remix's route would call.
  const app = build.entry.module as unknown as AppEntry;
  const application = await app.startApplication();

  const pages = createRequestListener(createPages(build), {
    host: new URL(APP_URL).host,
    protocol: new URL(APP_URL).protocol,
    onError(error) {
      logger().error({ err: error }, "request failed outside Remix");
      return new Response("Something went wrong. Please try again.", { status: 500 });
    },
  });
  const files = sirv(join(root, "client"), { immutable: true, maxAge: 31_536_000, etag: true });

  const server = createServer((request, response) => {
    const path = pathOf(request);
    setSecurityHeaders(response, { path, id: requestId(request) });
    notePeer(request);
    countRequest(path, request, response);
    if (path === "/webhooks") void receive(app, request, response);
    else if (path === "/proxy/consent") void receiveBeacon(app, request, response);
    else if (answerHealth(path, { request, response, ping: () => application.ping() })) return;
    else if (path.startsWith("/assets/")) files(request, response, () => pages(request, response));
    else if (tooLarge(request)) response.writeHead(413).end("Too large");
    else pages(request, response);
  });
  // Longer than a load balancer keeps idle connections, so that it never meets a closing one.
  server.keepAliveTimeout = 65_000;
  server.listen(PORT, HOST, () => logger().info({ port: PORT }, "web process listening"));
  closeOnSignals(server, () => app.stopApplication());
}

function createPages(build: ServerBuild): (request: Request) => Promise<Response> {
  const handle = createRequestHandler(build, "production");
  return async (request) => withPolicy(request, await handle(request));
}

/** The fast path: no Remix, no conversion to web requests. */
async function receive(
  app: AppEntry,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const body = request.method === "POST" ? await readBody(request) : Buffer.alloc(0);
    const { method = "GET", headers } = request;
    const answer = await app.receiveWebhook({ method, headers, body });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  } catch (error) {
    logger().error({ err: error }, "webhook could not be stored");
    // Not acknowledged: the platform tries again.
    if (!response.headersSent) response.writeHead(503, { "Retry-After": "5" });
    response.end();
  }
}

/** The banner's beacons, by the same short way. */
async function receiveBeacon(
  app: AppEntry,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const { method = "GET", headers, url = "" } = request;
    const body =
      method === "POST" ? await readBody(request, app.MOST_BEACON_BYTES) : Buffer.alloc(0);
    const query = url.slice(url.indexOf("?") + 1);
    const answer = await app.receiveConsent({ method, headers, body, query });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  } catch (error) {
    logger().error({ err: error }, "beacon could not be read");
    if (!response.headersSent) response.writeHead(503, { "Retry-After": "10" });
    response.end();
  }
}

function tooLarge(request: IncomingMessage): boolean {
  return Number(request.headers["content-length"] ?? 0) > MAX_BODY_BYTES;
}

function pathOf(request: IncomingMessage): string {
  const url = request.url ?? "/";
  const end = url.indexOf("?");
  return end === -1 ? url : url.slice(0, end);
}

main().catch((error: unknown) => {
  logger().fatal({ err: error }, "the web process could not start");
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
