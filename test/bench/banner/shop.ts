/**
 * A shop page as BENCH.md describes it: 30 product cards, styles and script of its own, one essential
 * and two consent-needing scripts on a second origin. Everything compressed, assets cached for long,
 * and over HTTP/2 as the platform serves shops: over HTTP/1.1 each file more waits for a connection of
 * its own, and the theme's styles behind it, which no visitor of a shop meets.
 */
import {
  createSecureServer,
  type Http2SecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
} from "node:http2";
import type { AddressInfo } from "node:net";
import { brotliCompressSync } from "node:zlib";
import { generate } from "selfsigned";
import type { Variant, VariantName } from "./variants";

export interface BenchShop {
  /** The page with a variant in it. */
  url(variant: VariantName): string;
  /** Of the same origin, with nothing on it. */
  readonly warmUp: string;
  stop(): Promise<void>;
}

const STYLE = `body{margin:0;font:16px/1.5 system-ui;color:#222}header,main{padding:16px}.grid{display:grid;grid-template-columns:1fr 1fr;gap:12px}.card{border:1px solid #ddd;padding:8px}.card div{aspect-ratio:1;background:#e8e2d8}${Array.from({ length: 120 }, (_, index) => `.u${index}{margin:${index}px;padding:${index % 9}px}`).join("")}`;
const SCRIPT = `document.querySelectorAll(".card button").forEach((b,i)=>b.addEventListener("click",()=>{b.textContent="In the basket "+i}));`;
const TRACKER = "window.tracked=(window.tracked||0)+1;";

export async function startShop(
  variants: Readonly<Record<VariantName, Variant>>,
  ports: { readonly shop: number; readonly others: number },
): Promise<BenchShop> {
  const third = `https://127.0.0.1:${ports.others}`;
  const pages = new Map(
    Object.entries(variants).map(([name, { head }]) => [`/v/${name}`, page(head, third, name)]),
  );
  const assets = new Map([
    ["/a/theme.css", STYLE],
    ["/a/theme.js", SCRIPT],
    ...Object.values(variants).flatMap(({ assets: own }) => [...own]),
  ]);
  const compressed = new Map(
    [...pages, ...assets].map(([path, text]) => [path, brotliCompressSync(text)] as const),
  );
  const shop = await secureServer((request, response) => {
    const path = request.url;
    const body = compressed.get(path);
    if (body) return answer(response, path, body);
    response.writeHead(path === "/empty" ? 200 : 204, { "content-type": "text/html" });
    response.end(path === "/empty" ? "<!doctype html><title>Empty</title>" : "");
  });
  const others = await secureServer((_, response) => {
    response.writeHead(200, { "content-type": "text/javascript" });
    response.end(TRACKER);
  });
  await Promise.all([listen(shop, ports.shop), listen(others, ports.others)]);
  const origin = `https://localhost:${(shop.address() as AddressInfo).port}`;
  return {
    url: (variant) => `${origin}/v/${variant}`,
    warmUp: `${origin}/empty`,
    stop: async () => {
      await Promise.all([shop, others].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

/** With a certificate of its own, which who visits must not mind. */
async function secureServer(
  answer: (request: Http2ServerRequest, response: Http2ServerResponse) => void,
): Promise<Http2SecureServer> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }]);
  return createSecureServer({ key, cert }, answer);
}

function answer(response: Http2ServerResponse, path: string, body: Buffer): void {
  const isPage = path.startsWith("/v/");
  const type = isPage ? "text/html" : path.endsWith(".css") ? "text/css" : "text/javascript";
  response.writeHead(200, {
    "content-type": `${type}; charset=utf-8`,
    "content-encoding": "br",
    "cache-control": isPage ? "no-store" : "public, max-age=31536000, immutable",
  });
  response.end(body);
}

/** Ours and the others' way of marking what has to wait. */
function waiting(third: string, name: string): string {
  const src = (purpose: string): string => `${third}/${purpose}.js`;
  return (["analytics", "marketing"] as const)
    .map((purpose) => {
      if (name === "none") return "";
      if (name === "tagged") return `<script async src="${src(purpose)}"></script>`;
      if (name === "cookieconsent")
        return `<script type="text/plain" data-category="${purpose}" data-src="${src(purpose)}"></script>`;
      const mark = name === "kept" ? `data-kept="${purpose}"` : `data-wait="${purpose}"`;
      return `<script type="text/plain" ${mark} data-src="${src(purpose)}"></script>`;
    })
    .join("");
}

function page(head: string, third: string, name: string): string {
  const card = (_: unknown, index: number): string =>
    `<article class="card"><div></div><h2>Lamp ${index}</h2><p>${index + 20},00 €</p><button>Add</button></article>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<meta name="viewport" content="width=device-width,initial-scale=1"><title>Lamps</title><link rel="stylesheet" href="/a/theme.css"><script defer src="/a/theme.js"></script><script async src="${third}/essential.js"></script>${waiting(third, name)}</head><body><header><h1>A shop of lamps that stand on tables</h1></header><main><div class="grid">${Array.from({ length: 30 }, card).join("")}</div></main></body></html>`;
}

function listen(server: Http2SecureServer, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, resolve);
  });
}
