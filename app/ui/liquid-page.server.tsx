/**
 * A page inside the store's theme (`application/liquid`).
 *
 * React escapes for HTML; Liquid's braces are then turned into character references everywhere, so
 * that no text of ours, a merchant's or a shopper's is ever executed by the store's Liquid.
 */
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { shopperStyles } from "./shopper-styles";

/** For pages whose address is a secret: it must not leak to other sites or into search engines. */
export const secretPageHeaders = {
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow",
} as const;

export function liquidPage(
  page: ReactElement,
  init: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): Response {
  const markup = escapeLiquid(renderToStaticMarkup(page));
  const body = `{% raw %}<style>${shopperStyles}</style>{% endraw %}\n${markup}\n`;
  return new Response(body, {
    status: init.status ?? 200,
    headers: {
      "Content-Type": "application/liquid; charset=utf-8",
      "Cache-Control": "private, no-store",
      ...init.headers,
    },
  });
}

/** Braces as character references: the same text to a browser, no syntax to Liquid. */
export function escapeLiquid(html: string): string {
  return html.replaceAll("{", "&#123;").replaceAll("}", "&#125;");
}
