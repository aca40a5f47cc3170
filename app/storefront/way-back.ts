/**
 * The way back to the choice, on every page (GDPR Art. 7(3): as easy to withdraw as to give): a small
 * button, and whatever the theme marks with `data-kept-open`. No style of the theme reaches it.
 */
export function showWayBack(label: string, open: () => void): void {
  addEventListener("click", ({ target }) => {
    if ((target as Element).closest("[data-kept-open]")) open();
  });
  if (!label) return;
  document.body.append(
    Object.assign(document.createElement("button"), {
      textContent: label,
      onclick: open,
      style:
        "all:revert;position:fixed;z-index:99;inset:auto auto 8px 8px;padding:0 1em;font:1em/44px system-ui;color:#fff;background:#222;border:0",
    }),
  );
}
