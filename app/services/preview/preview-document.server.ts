/**
 * A stand-in of a shop's page for the editor's preview, with the real runtime in it.
 *
 * It holds nobody's data: the banner arrives by a message from the editor. The frame is sandboxed
 * without an origin of its own and may connect to nothing, so that whatever is typed into a banner
 * can neither reach the app nor send anything anywhere.
 */
import { gateCode } from "./runtime-files.server";

/** `origin` is where the runtime's scripts come from: the sandbox has no "self". */
export function previewPolicy({
  nonce,
  origin,
  ancestors,
}: {
  readonly nonce: string;
  readonly origin: string;
  readonly ancestors: readonly string[];
}): string {
  return [
    "default-src 'none'",
    `script-src ${origin} 'nonce-${nonce}'`,
    "style-src 'unsafe-inline'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "sandbox allow-scripts",
    `frame-ancestors ${["'self'", ...ancestors].join(" ")}`,
  ].join("; ");
}

const styles = `
body{margin:0;font:16px/1.5 Georgia,serif;color:#26231f;background:#fbf9f5}
header{display:flex;justify-content:space-between;padding:20px 24px;border-bottom:1px solid #e4ddd2}
main{padding:24px}h1{font-size:28px;margin:0 0 16px;font-weight:400}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:16px}
.grid div{aspect-ratio:4/5;background:linear-gradient(160deg,#e9e1d4,#d8cbb8);border-radius:4px}
@media (prefers-color-scheme:dark){body{color:#efeae2;background:#1d1b19}header{border-color:#3a3632}.grid div{background:#2f2b27}}
`;

/**
 * Waits for one message of the window around it and starts the runtime with it. The next message
 * comes to a page loaded anew: a runtime starts once a page.
 */
const listener = `
(function (before, after, nonce) {
  var shown = "";
  function start(message) {
    document.documentElement.lang = message.language;
    var memory = message.remembered ? JSON.parse(message.remembered) : undefined;
    if (memory) memory.at = Date.now() - 60000;
    var store = memory ? { kept: JSON.stringify(memory) } : {};
    Object.defineProperty(window, "localStorage", { value: store });
    Object.defineProperty(navigator, "globalPrivacyControl", { value: message.gpc });
    window.Shopify = { designMode: true };
    window.KEPT_PREVIEW = message.details;
    var script = document.createElement("script");
    script.nonce = nonce;
    script.textContent = before + JSON.stringify(message.page) + after;
    var core = document.createElement("script");
    core.src = message.core;
    document.head.append(script, core);
    dispatchEvent(new Event("DOMContentLoaded"));
    if (message.open) openWhenReady(100);
    parent.postMessage({ kind: "kept-preview-shown" }, "*");
  }
  function openWhenReady(tries) {
    if (window.kept && window.kept.open) window.kept.open();
    else if (tries > 0) setTimeout(openWhenReady, 50, tries - 1);
  }
  addEventListener("message", function (event) {
    if (event.source !== parent || !event.data || event.data.kind !== "kept-preview") return;
    var text = JSON.stringify(event.data);
    if (text === shown) return;
    if (shown) return location.reload();
    shown = text;
    start(event.data);
  });
  addEventListener("load", function () { parent.postMessage({ kind: "kept-preview-ready" }, "*"); });
})`;

export function previewDocument(nonce: string): string {
  const args = [...gateCode(), nonce].map(scriptText).join(",");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Preview of the banner</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${styles}</style>
<script nonce="${nonce}">${listener}(${args});</script></head>
<body><header><b>Your shop</b><span>Basket</span></header>
<main><h1>New this week</h1><div class="grid">${"<div></div>".repeat(8)}</div></main></body></html>`;
}

/** A string inside a script element: nothing in it may end the element. */
function scriptText(text: string): string {
  return JSON.stringify(text).replaceAll("<", "\\u003c");
}
