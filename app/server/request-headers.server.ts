/** Headers every answer carries, and the id that ties an answer to its log lines. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { PEER_HEADER } from "~/domain/security/model";
import { env } from "~/lib/env.server";
import { newId } from "~/lib/ids";
import { NO_DOCUMENT_POLICY } from "./content-security.server";

const idPattern = /^[\w.-]{8,64}$/;

/** The caller's id when it is one, else a new one. */
export function requestId(request: IncomingMessage): string {
  const given = request.headers["x-request-id"];
  const id = typeof given === "string" && idPattern.test(given) ? given : newId();
  request.headers["x-request-id"] = id;
  return id;
}

/** Notes the connection's other end for those who see headers only, over what a client wrote there. */
export function notePeer(request: IncomingMessage): void {
  request.headers[PEER_HEADER] = request.socket.remoteAddress ?? "unknown";
}

/** What the web server answers without Remix. */
const direct = /^\/(webhooks|proxy\/consent|healthz|readyz|metrics|assets\/.*)$/;

interface Answered {
  readonly path: string;
  readonly id: string;
}

export function setSecurityHeaders(response: ServerResponse, { path, id }: Answered): void {
  response.setHeader("X-Request-Id", id);
  response.setHeader("X-Content-Type-Options", "nosniff");
  // Pages bring their own, each surface a different one (document-headers).
  if (direct.test(path)) response.setHeader("Content-Security-Policy", NO_DOCUMENT_POLICY);
  response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
  response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
  if (env().APP_ENV === "production") {
    response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }
}
