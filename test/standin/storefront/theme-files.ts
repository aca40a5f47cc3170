import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The storefront's own theme. */
export const themeDir = join(import.meta.dirname, "..", "theme");

/** Languages the theme has a file for, e.g. ["de", "en"]. */
export const themeLocales: readonly string[] = readdirSync(join(themeDir, "locales")).map(
  (file) => file.split(".")[0] ?? file,
);
