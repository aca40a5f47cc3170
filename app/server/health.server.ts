/** /healthz: the process is up. /readyz: it can serve. /metrics: Prometheus text, not for the public. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { equalSecrets } from "~/lib/cipher/blind-index.server";
import { env } from "~/lib/env.server";
import { metricsText } from "./metrics.server";

const loopback = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

interface HealthQuestion {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly ping: () => Promise<void>;
}

/** Answers the three addresses; false for every other path. */
export function answerHealth(path: string, { request, response, ping }: HealthQuestion): boolean {
  if (path === "/healthz") {
    json(response, 200, { status: "ok", uptimeSeconds: Math.round(process.uptime()) });
  } else if (path === "/readyz") {
    ping().then(
      () => json(response, 200, { status: "ready" }),
      () => json(response, 503, { status: "unready", because: "the database cannot be reached" }),
    );
  } else if (path === "/metrics") {
    void answerMetrics(request, response);
  } else {
    return false;
  }
  return true;
}

async function answerMetrics(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!mayReadMetrics(request)) return json(response, 404, { status: "not found" });
  const { text, type } = await metricsText();
  response.writeHead(200, { "Content-Type": type }).end(text);
}

/** With a token: whoever has it. Without: this machine, and no request a proxy passed on. */
function mayReadMetrics(request: IncomingMessage): boolean {
  const token = env().METRICS_TOKEN;
  if (token) return equalSecrets(request.headers.authorization ?? "", `Bearer ${token}`);
  const direct = request.headers["x-forwarded-for"] === undefined;
  return direct && loopback.has(request.socket.remoteAddress ?? "");
}

function json(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { "Content-Type": "application/json", "Cache-Control": "no-store" })
    .end(JSON.stringify(body));
}
