/** Looks whether the banner is on in the themes of a store, and raises the alarm when it isn't. */
import { withShop, type Tx } from "~/db.server";
import { closeAlert, openAlert } from "~/domain/alerts/index.server";
import { recordAudit } from "~/domain/audit/index.server";
import { measureControl } from "~/domain/evidence/index.server";
import { domainNow } from "~/lib/clock.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { embedLive } from "./embed-live-control.server";
import { embedStateOf } from "./embed-state";
import type { HostThemes, ThemeHost } from "./ports";
import {
  forgetEmbedStates,
  isPublished,
  lockThemes,
  PUBLISHED_ROLE,
  replaceThemes,
  seenThemes,
  type SeenTheme,
} from "./theme-state.store.server";

export type EmbedCheck =
  | { readonly kind: "seen"; readonly themes: readonly SeenTheme[] }
  /** Not granted: nothing can be said, which is something else than "off". */
  | { readonly kind: "unreachable"; readonly without: string };

const READ_THEMES = "read_themes";

export function makeCheckEmbed(host: ThemeHost) {
  return async function checkEmbed(shop: ShopDomain): Promise<EmbedCheck> {
    let found: HostThemes;
    try {
      found = await host.readThemes(shop);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "scope-missing") throw error;
      await withShop(shop, (tx) => forgetEmbedStates(tx, shop));
      await measureControl(shop, embedLive);
      return { kind: "unreachable", without: READ_THEMES };
    }
    const checkedAt = domainNow();
    const themes = found.themes.map(({ id, name, role, published, settings }) => ({
      ...{ themeId: id, name, checkedAt },
      role: published ? PUBLISHED_ROLE : role,
      embed: embedStateOf(settings, found.appHandle),
    }));
    const changed = await withShop(shop, (tx) => follow(tx, shop, themes));
    // Within the hour the promise would say the opposite of what was just seen.
    if (changed) await measureControl(shop, embedLive);
    return { kind: "seen", themes };
  };
}

/** Answers whether a theme is other than at the last look. */
async function follow(tx: Tx, shop: ShopDomain, themes: readonly SeenTheme[]): Promise<boolean> {
  await lockThemes(tx, shop);
  const before = new Map((await seenThemes(tx, shop)).map((theme) => [theme.themeId, theme]));
  await replaceThemes(tx, shop, themes);
  let changed = themes.find(isPublished)?.themeId !== publishedBefore(before);
  for (const { themeId, embed } of themes) {
    const from = before.get(themeId)?.embed ?? "unknown";
    if (from === embed) continue;
    changed = true;
    const detail = { theme: themeId, from, to: embed };
    await recordAudit(tx, shop, { type: "embed.changed", actor: { kind: "platform" }, detail });
  }
  await raiseOrSettle(tx, shop, themes.find(isPublished));
  return changed;
}

function publishedBefore(before: ReadonlyMap<string, SeenTheme>): string | undefined {
  return [...before.values()].find(isPublished)?.themeId;
}

/** One alarm a shop: it is about what shoppers see, whichever theme that is. */
async function raiseOrSettle(
  tx: Tx,
  shop: ShopDomain,
  published: SeenTheme | undefined,
): Promise<void> {
  const alarm = { kind: "banner-not-live", key: "published-theme" } as const;
  if (published?.embed === "on") await closeAlert(tx, shop, alarm);
  if (published?.embed === "off") {
    await openAlert(tx, shop, { ...alarm, detail: { theme: published.themeId } });
  }
}
