/** Whether the app's embed is on, read from a theme's settings. */
import { z } from "zod";

export type EmbedState = "on" | "off" | "unknown";

/** Name of the block's file in the theme extension. */
export const EMBED_HANDLE = "consent";

const block = z.looseObject({ type: z.string(), disabled: z.boolean().optional() });
const preset = z.looseObject({ blocks: z.record(z.string(), block).optional() });
const settingsSchema = z.looseObject({
  // A theme that was never edited names one of its presets instead of holding settings.
  current: z.union([preset, z.string()]),
  presets: z.record(z.string(), preset).optional(),
});

/**
 * `shopify://apps/<app>/blocks/<block>/<extension>`. The merchant's developer chose the app's handle,
 * so the host is asked for it; where it gives none, the block's name has to do.
 */
function isOurs(type: string, appHandle: string | null): boolean {
  const [app, blocks, handle] = type.replace(/^shopify:\/\/apps\//, "").split("/");
  if (!type.startsWith("shopify://apps/") || blocks !== "blocks") return false;
  return handle === EMBED_HANDLE && (appHandle === null || app === appHandle);
}

export function embedStateOf(settings: string | undefined, appHandle: string | null): EmbedState {
  const read = settingsSchema.safeParse(parse(settings));
  if (!read.success) return "unknown";
  const { current, presets } = read.data;
  const used = typeof current === "string" ? presets?.[current] : current;
  const blocks = Object.values(used?.blocks ?? {});
  return blocks.some(({ type, disabled }) => isOurs(type, appHandle) && disabled !== true)
    ? "on"
    : "off";
}

/** The platform puts a comment before the JSON that it writes. */
function parse(settings: string | undefined): unknown {
  try {
    return JSON.parse((settings ?? "").replace(/^\s*\/\*[\s\S]*?\*\//, ""));
  } catch {
    return undefined;
  }
}
