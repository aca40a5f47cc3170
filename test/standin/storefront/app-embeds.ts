import { randomInt } from "node:crypto";
import { readAppConfig } from "../app-config";
import type { StandinContext } from "../context";
import type { ShopState, Theme, ThemeBlock } from "../state/shop-state";
import { themePayload } from "../webhooks/payloads/sample-payload";
import { appBlocks, type AppBlock } from "./extensions";

/** The app as the platform names it in the addresses of its blocks. */
export const APP_HANDLE = "kept";

/** An app embed as the published theme's settings have it. */
export interface EmbedState {
  block: AppBlock;
  /** Key in `current.blocks`; null while it was never switched on. */
  id: string | null;
  on: boolean;
  settings: Record<string, unknown>;
}

export function publishedTheme(shop: ShopState): Theme {
  const theme = shop.themes.find(({ role }) => role === "MAIN");
  if (!theme) throw new Error(`${shop.domain} has no published theme`);
  return theme;
}

/** The app's embeds (every block but those for sections) and whether each is on in a theme. */
export function embedStates(ctx: StandinContext, theme: Theme): EmbedState[] {
  return appBlocks(ctx)
    .filter(({ schema }) => schema.target !== "section")
    .map((block) => {
      const entries = Object.entries(theme.settingsData.current.blocks ?? {});
      const [id, saved] = entries.find(([, { type }]) => names(type, block)) ?? [null, undefined];
      return {
        block,
        id,
        on: saved !== undefined && !saved.disabled,
        settings: { ...defaultSettings(block), ...saved?.settings },
      };
    });
}

/** Switches an embed on or off as the theme editor's "Save" does, and tells the app. */
export async function switchEmbed(
  ctx: StandinContext,
  shop: ShopState,
  change: { handle: string; on: boolean; theme?: Theme },
): Promise<void> {
  const theme = change.theme ?? publishedTheme(shop);
  const state = embedStates(ctx, theme).find(({ block }) => block.handle === change.handle);
  if (!state) throw new Error(`the app has no embed called ${change.handle}`);
  const { block, settings } = state;
  const id = state.id ?? String(randomInt(10 ** 13, 10 ** 14));
  const saved: ThemeBlock = { type: blockType(block), disabled: !change.on, settings };
  theme.settingsData.current.blocks = { ...theme.settingsData.current.blocks, [id]: saved };
  theme.updatedAt = ctx.clock.now().toISOString();
  ctx.save();
  const { installed } = shop.install;
  if (!installed || !readAppConfig().subscriptions.has("themes/update")) return;
  await ctx.sendWebhook({
    topic: "themes/update",
    shop: shop.domain,
    payload: themePayload(shop),
  });
}

/** `shopify://apps/<app>/blocks/<block>/<extension>` as the theme's settings name a block. */
export function blockType({ handle, extension }: AppBlock): string {
  return `shopify://apps/${APP_HANDLE}/blocks/${handle}/${extension.uid}`;
}

function names(type: string, block: AppBlock): boolean {
  return type.startsWith("shopify://apps/") && type.includes(`/blocks/${block.handle}/`);
}

function defaultSettings({ schema }: AppBlock): Record<string, unknown> {
  const withIds = (schema.settings ?? []).filter(({ id }) => id !== undefined);
  return Object.fromEntries(
    withIds.map(({ id, default: value }): [string, unknown] => [String(id), value ?? null]),
  );
}
