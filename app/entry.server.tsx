/**
 * Renders pages, and hands the web server the parts of this bundle that it calls directly: one
 * bundle, one instance, whether a webhook comes by the fast path or through Remix.
 */
import { randomBytes } from "node:crypto";
import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { logger } from "./lib/logger.server";
import { addDocumentHeaders } from "./server/document-headers.server";
import { NonceContext } from "./ui/nonce";

export { MOST_BEACON_BYTES, receiveConsent } from "./server/receive-consent.server";
export { receiveWebhook } from "./server/receive-webhook.server";
export { startApplication, stopApplication } from "./server/lifecycle.server";

const RENDER_TIMEOUT_MS = 10_000;
export const streamTimeout = RENDER_TIMEOUT_MS;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  const nonce = randomBytes(16).toString("base64");
  addDocumentHeaders(request, headers, nonce);
  headers.set("Content-Type", "text/html; charset=utf-8");
  const wait = isbot(request.headers.get("user-agent") ?? "") ? "onAllReady" : "onShellReady";
  return new Promise((resolve, reject) => {
    let code = status;
    let started = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer
          context={context}
          url={request.url}
          abortDelay={RENDER_TIMEOUT_MS}
          nonce={nonce}
        />
      </NonceContext.Provider>,
      {
        nonce,
        [wait]() {
          started = true;
          const body = new PassThrough();
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: code }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          code = 500;
          if (started) logger().error({ err: error }, "rendering failed");
        },
      },
    );
    setTimeout(abort, RENDER_TIMEOUT_MS + 1000).unref();
  });
}

/** Remix's own hook for errors in loaders and actions; aborted requests are no errors. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  // An address that does not exist is nobody's failure, and may hold anything.
  if (isRouteErrorResponse(error) && error.status === 404) return;
  const url = new URL(request.url);
  logger().error({ err: error, method: request.method, path: url.pathname }, "request failed");
}
