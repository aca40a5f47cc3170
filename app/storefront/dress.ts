/** Colours, corners and font, as the merchant or the theme has them; readable in any case. */
import type { PageLook } from "./page";

export function dress({ style }: HTMLElement, look: PageLook | undefined): void {
  if (!look) return;
  style.cssText = look[1];
  if (!look[2]) return;
  // The theme's styles may still be on their way; no frame is shown before they are there.
  requestAnimationFrame(() => {
    const ground = getComputedStyle(document.body).backgroundColor;
    const text = readableOn(ground);
    if (text) style.cssText += `;--b:${ground};--t:${text}`;
  });
}

/**
 * Black or white, whichever stands out more: at least 4.5 : 1 on any colour (WCAG 2.2, 1.4.3). Nothing
 * for a ground that is not opaque: what shines through is unknown, so the system's colours stay.
 * `colour` is one that a browser has computed: "rgb(255, 255, 255)".
 */
export function readableOn(colour: string): string | undefined {
  const [, red, green, blue] = /^rgb\((\d+), (\d+), (\d+)\)/.exec(colour) ?? [];
  if (!blue) return undefined;
  const light = (weight: number, part = ""): number => weight * (+part / 255) ** 2.2;
  return light(213, red) + light(715, green) + light(72, blue) > 179 ? "#000" : "#fff";
}
