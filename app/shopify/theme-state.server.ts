/** Implements consent's `ThemeHost`. */
import type { ThemeHost } from "~/domain/consent/ports";
import { AppError } from "~/lib/errors";
import { hostClient } from "./client.server";
import { ThemeSettingsDocument } from "./generated/theme-settings";

/** A store has up to 20 themes, and 100 on one plan: the published one is among the first. */
const MOST_THEMES = 50;

export const themeHost: ThemeHost = {
  async readThemes(shop) {
    const answer = await hostClient(shop).run(ThemeSettingsDocument, { first: MOST_THEMES });
    // A field that needs a missing scope may also come back empty.
    if (!answer.themes) throw new AppError("scope-missing", "ThemeSettings needs read_themes");
    return {
      appHandle: answer.currentAppInstallation.app.handle,
      themes: answer.themes.nodes.map(({ id, name, role, files }) => {
        const body = files?.nodes[0]?.body;
        return {
          ...{ id, name, role },
          published: role === "MAIN",
          settings: body && "content" in body ? body.content : undefined,
        };
      }),
    };
  },
};
