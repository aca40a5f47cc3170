import { createElement, type ReactNode } from "react";

/** App Bridge's menu element: the host shows its links in the admin's own navigation. */
export function NavMenu({ children }: { readonly children: ReactNode }) {
  return createElement("ui-nav-menu", null, children);
}
