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
