import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PageHandler, StandinContext } from "../context";
import { htmlResponse } from "../pages/html";
import { readAdminVisit, rememberChoice, type AdminVisit } from "./admin-visit";
import { APP_ROOT } from "./app-frame";
import { runBridgeCall } from "./bridge-calls";
import { grantPage, installApp, optionalScopesOf } from "./install-page";
import { recordPage } from "./record-pages";
import { grantScopes } from "./scopes";
import { appPage, homePage } from "./shell-page";
import { saveEmbed, themeEditorPage } from "./theme-editor";

const SCRIPTS: Record<string, string> = {
  "/_standin/app-bridge.js": "app-bridge.js",
  "/_standin/admin-shell.js": "shell-client.js",
  "/_standin/admin-shell.css": "shell.css",
};

/** The shop's admin around the app, and the App Bridge script that runs inside the app. */
export const handle: PageHandler = async (request, url, ctx) => {
  const script = SCRIPTS[url.pathname];
  if (script) return serveScript(script);
  const { pathname } = url;
  if (pathname !== "/admin" && !pathname.startsWith("/admin/")) return undefined;
  if (pathname.startsWith("/admin/api/") || pathname === "/admin/oauth/access_token") {
    return undefined;
  }
  const byKey = `/admin/apps/${ctx.options.apiKey}`;
  if (pathname === byKey || pathname.startsWith(`${byKey}/`)) {
    return seeOther(APP_ROOT + pathname.slice(byKey.length) + url.search);
  }
  const visit = readAdminVisit(request, url, ctx);
  const response =
    request.method === "POST"
      ? await change(request, visit, ctx)
      : htmlResponse(await showPage(visit, ctx));
  if (pathname === "/admin/_bridge") return response;
  if (url.searchParams.has("_shop")) remember(response, { shop: visit.shop.domain });
  if (url.searchParams.has("staff")) remember(response, { staff: visit.staff.role });
  return response;
};

async function showPage(visit: AdminVisit, ctx: StandinContext): Promise<string> {
  const { pathname } = visit.url;
  const asked = optionalScopesOf(visit.url);
  if (pathname === "/admin/oauth/install") return grantPage(visit, asked, ctx).toString();
  if (pathname === APP_ROOT || pathname.startsWith(`${APP_ROOT}/`)) {
    const { installed } = visit.shop.install;
    return (installed ? appPage(visit, ctx) : grantPage(visit, [], ctx)).toString();
  }
  if (/^\/admin\/themes\/[^/]+\/editor$/.test(pathname)) {
    return themeEditorPage(visit, ctx).toString();
  }
  return (recordPage(visit, ctx) ?? homePage(visit, ctx)).toString();
}

async function change(request: Request, visit: AdminVisit, ctx: StandinContext): Promise<Response> {
  const { pathname } = visit.url;
  if (pathname === "/admin/_bridge") return bridge(request, visit, ctx);
  const form = new URLSearchParams(await request.text());
  const back = sameSitePath(form.get("back")) ?? "/admin";
  if (pathname === "/admin/_switch") {
    const response = seeOther(back);
    const shop = form.get("shop");
    const staff = form.get("staff");
    remember(response, { ...(shop && { shop }), ...(staff && { staff }) });
    return response;
  }
  if (pathname === "/admin/_install") {
    await installApp(visit, ctx);
    return seeOther(APP_ROOT);
  }
  if (pathname === "/admin/_grant") {
    await grantScopes(visit.shop, form.getAll("scope"), ctx);
    return seeOther(back);
  }
  if (pathname === "/admin/_embed") {
    await saveEmbed(form, visit, ctx);
    return seeOther(back);
  }
  return new Response("not found", { status: 404 });
}

async function bridge(request: Request, visit: AdminVisit, ctx: StandinContext): Promise<Response> {
  const call = (await request.json()) as { method: string; args: unknown[] };
  try {
    return Response.json({ result: (await runBridgeCall(call, visit, ctx)) ?? null });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return Response.json({ error: error.message }, { status: 400 });
  }
}

function serveScript(file: string): Response {
  const type = file.endsWith(".css") ? "text/css" : "text/javascript";
  return new Response(readFileSync(join(import.meta.dirname, file), "utf8"), {
    headers: { "content-type": `${type}; charset=utf-8`, "cache-control": "no-cache" },
  });
}

function remember(response: Response, choice: { shop?: string; staff?: string }): void {
  for (const value of rememberChoice(choice)) response.headers.append("set-cookie", value);
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}

function sameSitePath(path: string | null): string | undefined {
  return path?.startsWith("/") && !path.startsWith("//") ? path : undefined;
}
