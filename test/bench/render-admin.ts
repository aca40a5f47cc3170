/** A merchant who clicks through the admin without a pause: load for a web process of its own. */
import { setTimeout as sleep } from "node:timers/promises";
import { DEMO_SHOP } from "../setup/open-demo-shop";
import { DESKTOP_USER_AGENT } from "../setup/user-agent";

const pages = ["/app", "/app/consent", "/app/requests", "/app/retention", "/app/promises"];
/** From an answer to the next click: some ten pages a second, more than a shop's staff ask for. */
const PAUSE_MS = 60;
/** The host's session tokens are good for a minute. */
const RENEW_TOKEN_MS = 30_000;

export interface Rendering {
  /** Ends it; answers how many pages were rendered a second. */
  stop(): Promise<number>;
}

/** Throws, when stopped, if a page did not come out right. */
export function renderAdmin(urls: { webUrl: string; standinUrl: string }): Rendering {
  const started = performance.now();
  const state = { going: true, rendered: 0 };
  const click = async () => {
    let token = await sessionToken(urls.standinUrl);
    let renewAt = performance.now() + RENEW_TOKEN_MS;
    while (state.going) {
      if (performance.now() > renewAt) {
        token = await sessionToken(urls.standinUrl);
        renewAt = performance.now() + RENEW_TOKEN_MS;
      }
      await openPage(urls.webUrl, { path: pages[state.rendered % pages.length] ?? "/app", token });
      state.rendered += 1;
      await sleep(PAUSE_MS);
    }
  };
  const clicking = click();
  // Looked at when it is stopped; until then a failure must not end the process.
  clicking.catch(() => undefined);
  return {
    async stop() {
      state.going = false;
      await clicking;
      return state.rendered / ((performance.now() - started) / 1000);
    },
  };
}

async function openPage(
  webUrl: string,
  { path, token }: { readonly path: string; readonly token: string },
): Promise<void> {
  const url = new URL(path, webUrl);
  const host = Buffer.from("admin.shopify.com/store/lumen-home").toString("base64url");
  url.search = new URLSearchParams({
    embedded: "1",
    shop: DEMO_SHOP,
    host,
    id_token: token,
  }).toString();
  const answer = await fetch(url, { headers: { "user-agent": DESKTOP_USER_AGENT } });
  const text = await answer.text();
  if (!answer.ok || !text.includes("Polaris")) {
    throw new Error(`${path} was not rendered: ${answer.status}`);
  }
}

async function sessionToken(standinUrl: string): Promise<string> {
  const answer = await fetch(`${standinUrl}/_control/session-token`, {
    method: "POST",
    body: JSON.stringify({ staff: "owner", shop: DEMO_SHOP }),
    headers: { "content-type": "application/json" },
  });
  return ((await answer.json()) as { token: string }).token;
}
