import { readJson } from "../http/json";
import type { Standin } from "../standin";
import type { ShopState, Theme } from "../state/shop-state";
import { embedStates, publishedTheme, switchEmbed } from "../storefront/index";
import { themePayload } from "../webhooks/payloads/sample-payload";
import type { Control } from "./control";
import { shopNamed } from "./shop-named";

interface ThemeChange {
  shop: string;
  /** Switches the app embed in the theme. */
  embed: "on" | "off";
  /** Handle of the embed's block; the app's first embed when left out. */
  handle: string;
  /** Id or name of the theme; the published one when left out. */
  theme: string;
  /** Publishes that theme and sends themes/publish. */
  publish: boolean;
}

/** `POST /_control/theme`: what the merchant does in the theme editor. Answers the theme. */
export const changeTheme: Control = async (request, standin) => {
  const change = await readJson<ThemeChange>(request);
  const shop = shopNamed(standin, change.shop);
  const theme = themeNamed(shop, change.theme);
  if (change.embed !== undefined) {
    const handle = change.handle ?? firstEmbed(standin, theme);
    await switchEmbed(standin, shop, { handle, on: change.embed === "on", theme });
  }
  if (change.publish && theme.role !== "MAIN") publish(standin, shop, theme);
  standin.save();
  return theme;
};

function publish(standin: Standin, shop: ShopState, theme: Theme): void {
  for (const each of shop.themes) if (each.role === "MAIN") each.role = "UNPUBLISHED";
  theme.role = "MAIN";
  standin.announce(shop, "themes/publish", themePayload(shop));
}

function firstEmbed(standin: Standin, theme: Theme): string {
  const [first] = embedStates(standin, theme);
  if (!first) throw new RangeError("the app has no theme extension with an embed");
  return first.block.handle;
}

function themeNamed(shop: ShopState, name: string | undefined): Theme {
  if (name === undefined) return publishedTheme(shop);
  const theme = shop.themes.find((each) => each.id === name || each.name === name);
  if (!theme) throw new RangeError(`no such theme: ${name}`);
  return theme;
}
