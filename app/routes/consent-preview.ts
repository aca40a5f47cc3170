/** The frame of the editor's preview. Public, because it holds nothing. */
import { randomBytes } from "node:crypto";
import { env } from "~/lib/env.server";
import { adminAncestors } from "~/server/document-headers.server";
import { previewDocument, previewPolicy } from "~/ui/preview/preview-document.server";

export function loader(): Response {
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
