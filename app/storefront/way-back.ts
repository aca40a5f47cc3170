/**
 * The way back to the choice, on every page (GDPR Art. 7(3): as easy to withdraw as to give): a small
 * button, and whatever the theme marks with `data-kept-open`. In a shadow root, so that no style of
 * the theme reaches it; cheaper than taking all of the theme's styles back.
 */
import { element } from "./element";

export function showWayBack(label: string, open: () => void): void {
  addEventListener("click", ({ target }) => {
    if ((target as Element).closest("[data-kept-open]")) open();
  });
  if (!label) return;
  const host = document.createElement("kept-back");
  host.style.cssText = "position:fixed;z-index:99;inset:auto auto 8px 8px";
  host.attachShadow({ mode: "open" }).append(
    element("button", {
      textContent: label,
      onclick: open,
      style:
        "padding:0 1em;font:1em/44px system-ui;color:#fff;background:#222;border:0;border-radius:8px",
    } as object),
  );
  document.body.append(host);
}
