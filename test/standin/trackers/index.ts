import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { StartServer } from "../context";
import { embedPages } from "./embeds";
import { HitLog, type Hit } from "./hits";
import { trackerScript } from "./script";

const GIF = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
const MAX_EVENT_BYTES = 64 * 1024;

/**
 * Starts the origin that plays the third parties on `ctx.options.trackerPort`.
 *
 * `/t.js?id=…&category=…&collector=<origin>` tag · `/p.gif` pixel · `/collect` events · `/embed/video`, `/embed/map`
 * frames · `GET /_hits` everything counted so far · `POST /_reset`.
 */
export const startTrackers: StartServer = async (ctx) => {
  const hits = new HitLog();
  const server = createServer((request, response) => {
    answer(request, response, hits).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(ctx.options.trackerPort, resolve);
  });
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  hits: HitLog,
): Promise<void> {
  const url = new URL(request.url ?? "/", `http://${request.headers.host ?? "localhost"}`);
  const body = await readBody(request);
  if (url.pathname === "/_hits") return json(response, hits.report());
  if (url.pathname === "/_reset") {
    hits.reset();
    return json(response, { reset: true });
  }
  if (request.method === "OPTIONS")
    return end(response, { status: 204, type: "text/plain", body: "" });
  const answered = respond(url, response);
  if (answered) hits.add(hitOf(request, url, body));
}

function respond(url: URL, response: ServerResponse): boolean {
  const id = url.searchParams.get("id") ?? "";
  const category = url.searchParams.get("category") ?? "";
  const embed = embedPages.get(url.pathname);
  if (url.pathname === "/t.js") {
    const collector = url.searchParams.get("collector") ?? url.origin;
    const script = trackerScript({ id, category, origin: url.origin, collector });
    end(response, { status: 200, type: "text/javascript; charset=utf-8", body: script });
  } else if (url.pathname === "/p.gif") {
    setThirdPartyCookie(response, "tp_uid");
    end(response, { status: 200, type: "image/gif", body: GIF });
  } else if (url.pathname === "/collect") {
    end(response, { status: 204, type: "text/plain", body: "" });
  } else if (embed) {
    setThirdPartyCookie(response, embed.cookie);
    end(response, { status: 200, type: "text/html; charset=utf-8", body: embed.page });
  } else {
    end(response, { status: 404, type: "text/plain", body: "not found" });
    return false;
  }
  return true;
}

/** Browsers take `Secure` cookies from loopback over plain HTTP, and send `None` ones cross-site. */
function setThirdPartyCookie(response: ServerResponse, name: string): void {
  const value = Math.random().toString(36).slice(2);
  response.setHeader(
    "set-cookie",
    `${name}=${value}; Path=/; Max-Age=31536000; SameSite=None; Secure`,
  );
}

function hitOf(request: IncomingMessage, url: URL, body: string): Hit {
  const names = (request.headers.cookie ?? "").split(";").map((part) => part.split("=")[0]?.trim());
  return {
    path: url.pathname,
    id: url.searchParams.get("id"),
    category: url.searchParams.get("category"),
    cookies: names.filter((name): name is string => Boolean(name)),
    event: url.pathname === "/collect" ? eventName(body) : null,
    referrer: request.headers.referer ?? null,
    at: new Date().toISOString(),
  };
}

function eventName(body: string): string | null {
  const event: unknown = body.startsWith("{") ? JSON.parse(body) : null;
  if (typeof event !== "object" || event === null || !("event" in event)) return null;
  return String(event.event);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= MAX_EVENT_BYTES) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function json(response: ServerResponse, value: unknown): void {
  end(response, { status: 200, type: "application/json", body: JSON.stringify(value) });
}

function end(
  response: ServerResponse,
  { status, type, body }: { status: number; type: string; body: string | Buffer },
): void {
  response.writeHead(status, {
    "content-type": type,
    "cache-control": "no-store",
    "access-control-allow-origin": "*",
    "access-control-allow-headers": "*",
  });
  response.end(body);
}
