/** Headers of HTML documents: who may frame them, and what they may load and run. */
import { adminAncestors } from "~/lib/admin-ancestors.server";
import { env } from "~/lib/env.server";
import { parseShopDomain } from "~/lib/ids";
import {
  contentPolicy,
  NO_DOCUMENT_POLICY,
  PLATFORM_CDN,
  type Surface,
} from "./content-security.server";

/**
 * Admin documents may be framed by this shop's admin only (the platform's requirement for embedded
 * apps); every other document by nobody. Without a nonce: a document of the platform's library.
 */
export function addDocumentHeaders(request: Request, headers: Headers, nonce?: string): void {
  const url = new URL(request.url);
  const surface = nonce === undefined ? "auth" : surfaceOf(url.pathname);
  const shop = parseShopDomain(url.searchParams.get("shop"));
  const embedded = surface !== "public";
  const ancestors = embedded ? adminAncestors(shop) : ["'none'"];
  const { APP_BRIDGE_URL } = env();
  const bridgeOrigin = APP_BRIDGE_URL ? new URL(APP_BRIDGE_URL).origin : PLATFORM_CDN;
  const policy = contentPolicy(surface, { nonce: nonce ?? "", ancestors, bridgeOrigin });
  headers.set("Content-Security-Policy", policy);
  headers.set("Cache-Control", "no-store");
}

/**
 * The policy of answers that our renderer did not write: the library's own documents on the way into
 * the admin, and everything that is no document. None on what the host puts into the store's theme:
 * were it passed on, it would be the store's own policy.
 */
export function withPolicy(request: Request, response: Response): Response {
  const type = response.headers.get("Content-Type") ?? "";
  const written = response.headers.get("Content-Security-Policy")?.includes("default-src");
  if (written || type.startsWith("application/liquid")) return response;
  const headers = new Headers(response.headers);
  if (type.startsWith("text/html")) addDocumentHeaders(request, headers);
  else headers.set("Content-Security-Policy", NO_DOCUMENT_POLICY);
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}

function surfaceOf(path: string): Surface {
  if (path === "/app" || path.startsWith("/app/")) return "admin";
  return path.startsWith("/auth") ? "auth" : "public";
}
