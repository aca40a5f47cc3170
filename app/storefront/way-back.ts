/**
 * The way back to the choice, on every page (GDPR Art. 7(3): as easy to withdraw as to give): a small
 * button, and whatever the theme marks with `data-kept-open`.
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
        "position:fixed;z-index:99;bottom:8px;left:8px;padding:0 1em;line-height:44px;color:#fff;background:#222;border:0",
    }),
  );
}
