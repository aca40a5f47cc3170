/**
 * A store with the banner in it, for browsers: the stand-in renders the real theme block with a
 * configuration of the test's choosing, and a plain server in the app's place keeps what the
 * storefront sends. Its own address serves the store, and pages made of a test's markup, in one
 * piece or in chunks, with the gate where a theme has it.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { bannerDetails } from "../../app/domain/consent/banner-details";
import { defaultBanner, type BannerConfig } from "../../app/domain/consent/banner-config";
import { bannerMetafield, changedTexts } from "../../app/domain/consent/banner-metafield";
import { switchEmbed, useExtensions } from "../standin/storefront";
import { startPages } from "../standin/pages/start-pages";
import { startSampleApp, type ReceivedRequest } from "../standin/pages/start-sample-app";
import { join } from "node:path";

export interface BannerStore {
  readonly url: string;
  /** The third parties: another site to a browser. */
  readonly thirdParties: string;
  /** `127.0.0.1:<port>`, as a vendor's address begins. */
  readonly thirdPartyHost: string;
  /** The same server by another name, which browsers keep to this machine: `<name>.localhost:<port>`. */
  otherHost(name: string): string;
  /** Puts a banner in force; each is a new version, and answers it. */
  publish(over?: Partial<BannerConfig>): number;
  /** Puts markup at `/case/<name>`, or at a path of its own: after the gate in the head, and in the body. */
  addPage(name: string, page: { readonly head?: string; readonly body: string }): void;
  /** A customer's number, for the cookie that the stand-in signs them in by. */
  readonly customerNumber: string;
  /** What reached the app at a path of the proxy, parsed. */
  received(path: "consent" | "observe"): Record<string, unknown>[];
  /** Requests that reached the third parties, by id. */
  hits(): Promise<Record<string, number>>;
  forget(): Promise<void>;
  stop(): Promise<void>;
}

const projectExtensions = join(import.meta.dirname, "..", "..", "extensions");

export async function startBannerStore(): Promise<BannerStore> {
  let config = defaultBanner("en");
  let version = 0;
  const cases = new Map<string, { readonly head?: string; readonly body: string }>();
  const app = await startSampleApp((request, response) =>
    answerAsApp(request, response, () => config),
  );
  const pages = await startPages(app);
  useExtensions(pages.standin, projectExtensions);
  pages.shop.install.installed = true;
  await switchEmbed(pages.standin, pages.shop, { handle: "consent", on: true });
  const thirdPartyPort = new URL(pages.trackerUrl).port;
  const thirdPartyHost = `127.0.0.1:${thirdPartyPort}`;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://store");
    const page = cases.get(url.pathname.replace("/case/", ""));
    void (page
      ? sendCase({ request, response, standin: pages.url, ...page })
      : forward(request, response, pages.url));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://localhost:${port}`,
    thirdParties: `http://${thirdPartyHost}`,
    thirdPartyHost,
    otherHost: (name) => `${name}.localhost:${thirdPartyPort}`,
    publish(over = {}) {
      version++;
      config = { ...defaultBanner("en"), watch: 0, ...over };
      const value = JSON.stringify(
        bannerMetafield(config, { version, fingerprint: `${version}`.padStart(8, "0") }),
      );
      const { metafields, install } = pages.shop;
      const at = new Date().toISOString();
      const field = { namespace: "kept", key: "banner", type: "json", value };
      metafields[install.installationId] = [
        { id: "gid://shopify/Metafield/1", createdAt: at, updatedAt: at, ...field },
      ];
      return version;
    },
    customerNumber: [...pages.shop.customers.values()][0]?.id.split("/").at(-1) ?? "",
    addPage: (name, page) => void cases.set(name, page),
    received: (path) =>
      app.requests
        .filter(({ url }) => url.pathname === `/proxy/${path}`)
        .map(({ body }) => JSON.parse(body) as Record<string, unknown>),
    async hits() {
      const report: unknown = await (await fetch(`${pages.trackerUrl}/_hits`)).json();
      return (report as { byId: Record<string, number> }).byId;
    },
    async forget() {
      app.requests.length = 0;
      await fetch(`${pages.trackerUrl}/_reset`, { method: "POST" });
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await pages.stop();
      await app.stop();
    },
  };
}

function answerAsApp(
  { url }: ReceivedRequest,
  response: ServerResponse,
  config: () => BannerConfig,
): void {
  const [, , what, , language = "en"] = url.pathname.split("/");
  if (what !== "banner") return void response.writeHead(204).end();
  const details = bannerDetails(config(), changedTexts(config(), language), {});
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(details));
}

/** Long enough for browsers to work on what they have. */
const CHUNK_PAUSE_MS = 30;

async function sendCase(from: {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly standin: string;
  readonly head?: string;
  readonly body: string;
}): Promise<void> {
  const url = new URL(from.request.url ?? "/", "http://store");
  const rendered = await fetch(`${from.standin}/${url.search}`, {
    headers: { cookie: from.request.headers.cookie ?? "" },
  });
  const html = await rendered.text();
  // Without the tags that the theme itself brings.
  const head = html
    .slice(html.indexOf("<head>"), html.indexOf("</head>"))
    .replace(/<script[^>]*data-kept=[^>]*><\/script>/g, "");
  const parts = [
    `<!doctype html><html lang="en" dir="${url.searchParams.get("dir") ?? "ltr"}">${head}`,
    `${from.head ?? ""}</head>`,
    `<body><main><h1>Case</h1>${from.body}<p>The end.</p></main></body></html>`,
  ];
  from.response.setHeader("content-type", "text/html; charset=utf-8");
  from.response.setHeader("set-cookie", rendered.headers.getSetCookie());
  if (!url.searchParams.has("chunked")) return void from.response.end(parts.join(""));
  for (const part of parts) {
    for (let at = 0; at < part.length; at += 700) {
      from.response.write(part.slice(at, at + 700));
      if (part !== parts[0]) await new Promise((wait) => setTimeout(wait, CHUNK_PAUSE_MS));
    }
  }
  from.response.end();
}

async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  standin: string,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const { host: _, connection: __, "content-length": ___, ...headers } = request.headers;
  const answer = await fetch(standin + (request.url ?? "/"), {
    method: request.method ?? "GET",
    headers: headers as Record<string, string>,
    redirect: "manual",
    ...(body.length > 0 ? { body } : {}),
  });
  const kept = [...answer.headers].filter(
    ([name]) => !/^(content-(encoding|length)|transfer-encoding|set-cookie)$/.test(name),
  );
  response.writeHead(answer.status, [
    ...kept.flat(),
    ...answer.headers.getSetCookie().flatMap((value) => ["set-cookie", value]),
  ]);
  response.end(Buffer.from(await answer.arrayBuffer()));
}
