import { readJson } from "../http/json";
import type { ShopState } from "../state/shop-state";
import { themePayload } from "../webhooks/payloads/sample-payload";
import type { Control } from "./answer-control";
import { shopNamed } from "./shop-named";

/** Handle of the app's theme extension block, as its file is called. */
const BLOCK = "consent-banner";
const BLOCK_TYPE = `shopify://apps/kept/blocks/${BLOCK}/018f7c3a-0000-7000-8000-000000000001`;

interface ThemeChange {
  shop: string;
  /** Switches the app embed in the theme. */
  embed: "on" | "off";
  /** Id or name of the theme; the published one when left out. */
  theme: string;
  /** Publishes that theme and sends themes/publish. */
  publish: boolean;
}

/** `POST /_control/theme`: what the merchant does in the theme editor. */
export const changeTheme: Control = async (request, standin) => {
  const change = await readJson<ThemeChange>(request);
  const shop = shopNamed(standin, change.shop);
  const theme = themeNamed(shop, change.theme);
  const now = standin.clock.now().toISOString();
  if (change.embed !== undefined) {
    const { blocks = {} } = theme.settingsData.current;
    const [id, block] = Object.entries(blocks).find(([, { type }]) => type === BLOCK_TYPE) ?? [
      "11730497550001",
      { type: BLOCK_TYPE, disabled: true, settings: {} },
    ];
    const changed = { ...block, disabled: change.embed === "off" };
    theme.settingsData.current.blocks = { ...blocks, [id]: changed };
    theme.updatedAt = now;
  }
  if (change.publish && theme.role !== "MAIN") {
    for (const each of shop.themes) if (each.role === "MAIN") each.role = "UNPUBLISHED";
    theme.role = "MAIN";
    standin.announce(shop, "themes/publish", themePayload(shop));
  }
  standin.save();
  return theme;
};

function themeNamed(shop: ShopState, name: string | undefined) {
  const theme = shop.themes.find(
    (each) =>
      (name === undefined && each.role === "MAIN") || each.id === name || each.name === name,
  );
  if (!theme) throw new RangeError(`no such theme: ${name ?? "published"}`);
  return theme;
}
