import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";

export type FetchHandler = (request: Request, url: URL) => Promise<Response>;

/** Thrown by a handler to take the request and never answer it: the connection is cut. */
export class DropConnection extends Error {
  override name = "DropConnection";
}

/** Serves a fetch-style handler on one port of this machine. */
export async function serve(port: number, handler: FetchHandler): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    void answer(incoming, outgoing, handler);
  });
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, () => {
      resolve();
    });
  });
  return server;
}

/** Ends a server at once, open connections included. */
export async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeAllConnections();
  await closed;
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  handler: FetchHandler,
): Promise<void> {
  try {
    const request = toRequest(incoming);
    await send(await handler(request, new URL(request.url)), outgoing);
  } catch (error) {
    if (!(error instanceof DropConnection)) console.error("stand-in:", error);
    if (error instanceof DropConnection || outgoing.headersSent) {
      outgoing.destroy();
      return;
    }
    outgoing.writeHead(500, { "content-type": "application/json" });
    outgoing.end(JSON.stringify({ error: String(error) }));
  }
}

function toRequest(incoming: IncomingMessage): Request {
  const headers = new Headers();
  for (let i = 0; i < incoming.rawHeaders.length; i += 2) {
    headers.append(incoming.rawHeaders[i] ?? "", incoming.rawHeaders[i + 1] ?? "");
  }
  const method = incoming.method ?? "GET";
  const url = `http://${incoming.headers.host ?? "localhost"}${incoming.url ?? "/"}`;
  if (method === "GET" || method === "HEAD") return new Request(url, { method, headers });
  return new Request(url, {
    method,
    headers,
    body: Readable.toWeb(incoming) as unknown as ReadableStream,
    duplex: "half",
  });
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (name !== "set-cookie") outgoing.setHeader(name, value);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) outgoing.setHeader("set-cookie", cookies);
  if (response.body === null) {
    outgoing.end();
    return;
  }
  const body = Readable.fromWeb(response.body as unknown as WebStream);
  await new Promise<void>((resolve, reject) => {
    body.once("error", reject);
    outgoing.once("close", resolve);
    body.pipe(outgoing);
  });
}
