/**
 * The way back to the choice, on every page (GDPR Art. 7(3): as easy to withdraw as to give): a small
 * button, marked as a theme marks its own with `data-kept-open`. In a shadow root, so that no style of
 * the theme reaches it; what could reach the host, or come down from it, is taken back there.
 */
import { element } from "./element";
import { keepThere } from "./keep-there";

export function showWayBack(label: string, open: () => void): void {
  // Before the page hears of it: a theme may keep clicks from going on.
  addEventListener(
    "click",
    ({ target }) => {
      if ((target as Partial<Element>).closest?.("[data-kept-open]")) open();
    },
    true,
  );
  if (!label) return;
  const host = document.createElement("kept-back");
  const button = element("button", {}, label);
  // The attribute, because asking for the object behind it costs every page more.
  button.setAttribute(
    "style",
    "position:fixed;z-index:99;left:8px;bottom:8px;padding:0 1em;font:1em/44px system-ui;color:#fff;background:#222;border:0;border-radius:8px",
  );
  host.setAttribute("style", "all:initial!important;display:contents!important");
  host.setAttribute("data-kept-open", "");
  host.attachShadow({ mode: "open" }).append(button);
  keepThere(host);
}
