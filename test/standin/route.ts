import { handle as accounts } from "./accounts/index";
import { handle as adminShell } from "./admin-shell/index";
import { answerGraphql } from "./admin-api/answer-graphql";
import { receiveUpload } from "./admin-api/uploads/receive-upload";
import { serveBulkFile } from "./admin-api/bulk/serve-bulk-file";
import { answerScopes } from "./auth/scopes-endpoint";
import { answerTokenRequest } from "./auth/token-endpoint";
import type { PageHandler } from "./context";
import { answerControl } from "./control/answer-control";
import { json } from "./http/json";
import { handle as mailbox } from "./mailbox/index";
import { NoSuchShop } from "./shop-of-request";
import type { Standin } from "./standin";
import { handle as storefront } from "./storefront/index";

const PAGES: readonly PageHandler[] = [adminShell, accounts, mailbox, storefront];

/** Sends a request to the part of the stand-in it is for. */
export async function route(request: Request, url: URL, standin: Standin): Promise<Response> {
  try {
    return (await answerCore(request, url, standin)) ?? (await answerPage(request, url, standin));
  } catch (error) {
    if (error instanceof NoSuchShop) return json({ errors: "Not Found" }, { status: 404 });
    throw error;
  }
}

async function answerCore(
  request: Request,
  url: URL,
  standin: Standin,
): Promise<Response | undefined> {
  const path = url.pathname;
  if (path.startsWith("/_control/")) return answerControl(request, url, standin);
  if (path === "/admin/oauth/access_token") {
    return request.method === "POST" ? answerTokenRequest(request, standin) : notAllowed();
  }
  if (path === `/admin/api/${standin.options.apiVersion}/graphql.json`) {
    return request.method === "POST" ? answerGraphql(request, standin) : notAllowed();
  }
  if (path.startsWith("/admin/api/")) {
    const known = standin.options.apiVersion;
    return json({ errors: `the stand-in knows API version ${known} only` }, { status: 404 });
  }
  if (path === "/_standin/uploads") return receiveUpload(request, standin);
  if (path === "/_standin/scopes") return answerScopes(request, standin);
  const file = /^\/_standin\/bulk\/(.+)$/.exec(path)?.[1];
  return file === undefined ? undefined : serveBulkFile(file, standin);
}

async function answerPage(request: Request, url: URL, standin: Standin): Promise<Response> {
  for (const handle of PAGES) {
    const response = await handle(request, url, standin);
    if (response) return response;
  }
  return new Response("Not found", { status: 404 });
}

function notAllowed(): Response {
  return new Response(null, { status: 405, headers: { allow: "POST" } });
}
