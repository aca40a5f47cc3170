/**
 * What a merchant does in the first minute, done for the demo: opens the app, which installs it, and
 * switches the banner on in the theme. Repeating it changes nothing.
 */
import { DESKTOP_USER_AGENT } from "./user-agent";

export const DEMO_SHOP = "lumen-home.myshopify.com";

export async function openDemoShop(urls: { appUrl: string; standinUrl: string }): Promise<void> {
  const { token } = await control<{ token: string }>(urls, "session-token", {
    staff: "owner",
    shop: DEMO_SHOP,
  });
  const visit = new URL("/app", urls.appUrl);
  const host = Buffer.from("admin.shopify.com/store/lumen-home").toString("base64url");
  visit.search = new URLSearchParams({
    embedded: "1",
    shop: DEMO_SHOP,
    host,
    id_token: token,
  }).toString();
  const opened = await fetch(visit, { headers: { "user-agent": DESKTOP_USER_AGENT } });
  if (!opened.ok) throw new Error(`the app could not be opened: ${opened.status}`);
  await opened.text();
  await control(urls, "theme", { shop: DEMO_SHOP, embed: "on" });
}

async function control<T>(
  { standinUrl }: { standinUrl: string },
  name: string,
  body: object,
): Promise<T> {
  const response = await fetch(`${standinUrl}/_control/${name}`, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json" },
  });
  if (!response.ok) throw new Error(`/_control/${name}: ${response.status}`);
  return (await response.json()) as T;
}
