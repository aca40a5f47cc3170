/** How a banner looks, within what stays readable. Looks never ask anybody again. */
import { z } from "zod";

export const layouts = ["bar", "box", "centre"] as const;
export type Layout = (typeof layouts)[number];

/** A bar stands at the top or the bottom, a box at the start or the end of the line of reading. */
export const positions = ["bottom", "top", "start", "end"] as const;
export type Position = (typeof positions)[number];

const colour = z.string().regex(/^#[0-9a-f]{6}$/);

export const lookSchema = z.strictObject({
  layout: z.enum(layouts),
  position: z.enum(positions),
  /**
   * system: light or dark as the visitor prefers · theme: the page's own · own: the merchant's.
   * Texts have no colour of their own: it is computed, so that contrast can't be lost.
   */
  colours: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("system") }),
    z.strictObject({ kind: z.literal("theme") }),
    z.strictObject({ kind: z.literal("own"), background: colour, button: colour }),
  ]),
  /** Corners, in pixels. */
  radius: z.int().min(0).max(24),
  font: z.enum(["theme", "system"]),
});
export type Look = z.infer<typeof lookSchema>;

export const defaultLook: Look = {
  layout: "bar",
  position: "bottom",
  colours: { kind: "system" },
  radius: 6,
  font: "theme",
};

/**
 * Black or white, whichever stands out more: at least 4.58 : 1 on any colour (WCAG 2.2, 1.4.3). That
 * is why texts have no colour of their own.
 */
export function readableOn(hex: string): "#000000" | "#ffffff" {
  return luminance(hex) > 0.179 ? "#000000" : "#ffffff";
}

/** Contrast of two colours as WCAG 2.2 defines it: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part > 0.04045 ? ((part + 0.055) / 1.055) ** 2.4 : part / 12.92));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
