/**
 * The editor's preview: a page that holds nothing, and the storefront's own scripts for it.
 *
 * Only routes ask here: Vite puts the scripts into the web process's bundle, and the worker, which is
 * built by another tool, needs none.
 */
import { randomBytes } from "node:crypto";
import { adminAncestors } from "~/lib/admin-ancestors.server";
import { env } from "~/lib/env.server";
import { previewDocument, previewPolicy } from "./preview/preview-document.server";
import { runtimeAsset } from "./preview/runtime-files.server";

export function previewPage(): Response {
  const nonce = randomBytes(16).toString("base64");
  const origin = new URL(env().APP_URL).origin;
  return new Response(previewDocument(nonce), {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": previewPolicy({ nonce, origin, ancestors: adminAncestors() }),
      "Cache-Control": "no-store",
    },
  });
}

/** One of the theme extension's scripts, by its file name. */
export function previewScript(name: string): Response {
  const script = runtimeAsset(name);
  if (script === undefined) return new Response("Not found", { status: 404 });
  return new Response(script, {
    headers: {
      "Content-Type": "text/javascript; charset=utf-8",
      "Cache-Control": "public, max-age=60",
    },
  });
}
