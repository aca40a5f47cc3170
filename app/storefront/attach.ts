/** Where the banner and the dialog stand: in a shadow root, so that no theme breaks them. */
import { bannerStyles } from "./banner-styles";
import { element } from "./element";
import { dress } from "./dress";
import { keepThere } from "./keep-there";
import type { State } from "./page";

/**
 * The root inside the shadow, made when it is first needed: after the theme's own link past
 * everything and before all else. The link to the policy is the page's, shown in a slot: inside the
 * shadow it would hide the theme's skip link from tools that look for the first link of a page.
 */
export function attach(state: State, policy: string, language: string): HTMLElement {
  const there = document.querySelector("kept-banner")?.shadowRoot?.lastElementChild;
  if (there) return there as HTMLElement;
  const root = element("div", { className: "w" });
  const host = document.createElement("kept-banner");
  host.lang = language;
  host.attachShadow({ mode: "open" }).append(element("style", {}, bannerStyles), root);
  host.append(element("a", { href: `/apps/privacy/policy?locale=${language}` }, policy));
  const skipLink = document.querySelector('body > a[href^="#"]:first-child');
  if (skipLink) skipLink.after(host);
  else document.body.prepend(host);
  keepThere(host);
  dress(root, state.pageConfig.l);
  return root;
}
