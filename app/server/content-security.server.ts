/**
 * Content-Security-Policy, surface by surface (https://www.w3.org/TR/CSP3/).
 *
 * Our documents run their own files and inline scripts that carry the document's nonce; the admin's
 * also App Bridge, by its origin, because the platform's library prints that tag without a nonce.
 * Styles may be inline: Polaris sets them on elements.
 */
export type Surface = "admin" | "auth" | "public";

export interface PolicyParts {
  readonly nonce: string;
  readonly ancestors: readonly string[];
  /** Where App Bridge comes from. */
  readonly bridgeOrigin: string;
}

/** The platform's own origin of App Bridge, and of the images and fonts of Polaris. */
export const PLATFORM_CDN = "https://cdn.shopify.com";
/** Where App Bridge talks to: the admin it stands in, and the platform's own telemetry. */
const platformOrigins = [
  "https://admin.shopify.com",
  "https://*.myshopify.com",
  "https://monorail-edge.shopifysvc.com",
];

/** For every answer that is no document: nothing in it is ever to be loaded, run or framed. */
export const NO_DOCUMENT_POLICY = "default-src 'none'; frame-ancestors 'none'";

export function contentPolicy(surface: Surface, parts: PolicyParts): string {
  const { nonce, ancestors, bridgeOrigin } = parts;
  const platform = surface === "public" ? [] : [bridgeOrigin];
  const talks = surface === "public" ? [] : [bridgeOrigin, ...platformOrigins];
  const directives: Readonly<Record<string, readonly string[]>> = {
    "default-src": ["'none'"],
    "script-src": ["'self'", ...platform, inlineScripts(surface, nonce)],
    "style-src": ["'self'", "'unsafe-inline'", ...platform],
    "img-src": ["'self'", "data:", "blob:", ...platform, PLATFORM_CDN],
    "font-src": ["'self'", "data:", PLATFORM_CDN],
    "connect-src": ["'self'", ...talks],
    // Our own: the preview of the banner, which has a policy of its own.
    "frame-src": surface === "public" ? ["'none'"] : ["'self'", ...platformOrigins],
    "form-action": ["'self'", ...(surface === "public" ? [] : platformOrigins)],
    "base-uri": ["'none'"],
    "object-src": ["'none'"],
    "frame-ancestors": ancestors,
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${[...new Set(sources)].join(" ")}`)
    .join("; ");
}

/**
 * The way into the admin is written by the platform's library: the page that leaves the frame has an
 * inline script without a nonce. It shows nobody's data.
 */
function inlineScripts(surface: Surface, nonce: string): string {
  return surface === "auth" ? "'unsafe-inline'" : `'nonce-${nonce}'`;
}
