/**
 * The way back to the choice, on every page (GDPR Art. 7(3): as easy to withdraw as to give): a small
 * button, and whatever the theme marks with `data-kept-open`. In a shadow root, so that no style of
 * the theme reaches it; what could reach the host, or come down from it, is taken back there.
 */
import { element } from "./element";

export function showWayBack(label: string, open: () => void): void {
  addEventListener("click", ({ target }) => {
    if ((target as Element).closest("[data-kept-open]")) open();
  });
  if (!label) return;
  const host = element(
    "kept-back" as "div",
    {
      style: "all:initial!important;display:contents!important",
    } as object,
  );
  host.attachShadow({ mode: "open" }).append(
    element("button", {
      textContent: label,
      onclick: open,
      style:
        "position:fixed;z-index:99;left:8px;bottom:8px;padding:0 1em;font:1em/44px system-ui;color:#fff;background:#222;border:0;border-radius:8px",
    } as object),
  );
  document.body.append(host);
}
