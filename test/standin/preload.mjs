// Loaded into the app with `node --import` by the demo and the tests only: it sends what the app
// asks of the host platform to the stand-in and blocks every other way out of this machine.
import { readFileSync } from "node:fs";

const allowed = ["demo", "test"];
if (!allowed.includes(process.env.APP_ENV ?? "")) {
  throw new Error(
    `preload.mjs is for APP_ENV ${allowed.join(" or ")}, not "${process.env.APP_ENV ?? ""}"`,
  );
}

const CLOCK_CACHE_MS = 100;
const standinUrl = process.env.STANDIN_URL;
const clockFile = process.env.STANDIN_CLOCK_FILE;
const realFetch = globalThis.fetch;

globalThis.fetch = async function fetchThroughStandin(input, init) {
  const request = input instanceof Request ? input : undefined;
  const url = new URL(request ? request.url : String(input));
  if (isLoopback(url.hostname)) return realFetch(input, init);
  if (!/^[a-z0-9][a-z0-9-]*\.myshopify\.com$/.test(url.hostname) || !standinUrl) {
    throw new Error(`The app may not reach ${url.hostname} from a ${process.env.APP_ENV} run`);
  }
  const headers = new Headers(init?.headers ?? request?.headers);
  headers.set("x-standin-shop", url.hostname);
  const target = new URL(url.pathname + url.search, standinUrl);
  if (!request) return realFetch(target, { ...init, headers });
  const body = request.body === null ? undefined : await request.arrayBuffer();
  return realFetch(target, { method: request.method, body, ...init, headers });
};

function isLoopback(hostname) {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

let offsetMs = 0;
let readAt = -Infinity;

globalThis[Symbol.for("kept.clock.offset")] = () => {
  const now = performance.now();
  if (now - readAt < CLOCK_CACHE_MS) return offsetMs;
  readAt = now;
  offsetMs = readOffset();
  return offsetMs;
};

function readOffset() {
  if (!clockFile) return 0;
  try {
    return JSON.parse(readFileSync(clockFile, "utf8")).offsetMs;
  } catch (error) {
    if (error.code === "ENOENT") return 0;
    throw error;
  }
}
