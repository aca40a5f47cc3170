/** Counters and times by surface. Never by shop or path: both would grow without bound, and tell. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { collectDefaultMetrics, Histogram, register } from "prom-client";

collectDefaultMetrics();

const durations = new Histogram({
  name: "kept_http_request_seconds",
  help: "Time to answer, by surface, method and status class",
  labelNames: ["surface", "method", "status"],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
});

const surfaces = ["webhooks", "proxy", "app", "api", "auth", "assets"];
const methods = ["GET", "POST", "HEAD", "PUT", "DELETE"];

export function countRequest(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const started = performance.now();
  const first = path.split("/")[1] ?? "";
  const surface = surfaces.includes(first) ? first : "other";
  const method = methods.includes(request.method ?? "") ? (request.method ?? "") : "other";
  response.once("finish", () => {
    const status = `${Math.floor(response.statusCode / 100)}xx`;
    durations.observe({ surface, method, status }, (performance.now() - started) / 1000);
  });
}

export async function metricsText(): Promise<{ text: string; type: string }> {
  return { text: await register.metrics(), type: register.contentType };
}
