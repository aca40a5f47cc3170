import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectFiles } from "../core/project";
import type { Problem } from "../core/step";

const KB = 1024;
/** What the platform enforces on a theme app extension; its command line allows more. */
const LIMITS = {
  blocks: 30,
  localeFiles: 100,
  localeBytes: 15 * KB,
  liquidBytes: 100 * KB,
  totalBytes: 10 * KB * KB,
  javascriptBytes: 10_000,
  stylesheetBytes: 100_000,
};

const ALLOWED =
  /^(assets\/[^/]+|blocks\/[^/]+\.liquid|snippets\/[^/]+\.liquid|locales\/[^/]+\.json)$/;
const IGNORED = /^(shopify\.extension\.toml|package\.json|README\.md|\.theme-check\.yml)$/;

/** Files, folders and sizes of one theme app extension; paths in problems start at `root`. */
export function themeLimitProblems(root: string, extension: string): Problem[] {
  const folder = join(root, extension);
  const files = projectFiles(folder, ["**/*.*"]).filter((path) => !IGNORED.test(path));
  const size = (path: string): number => statSync(join(folder, path)).size;
  const total = (paths: readonly string[]): number =>
    paths.reduce((sum, path) => sum + size(path), 0);
  const locales = files.filter((path) => path.startsWith("locales/"));
  const liquid = files.filter((path) => path.endsWith(".liquid"));
  const problems = files
    .filter((path) => !ALLOWED.test(path))
    .map((path) => `${path} is not in a theme extension's folders: the platform ignores it`);
  const over = (what: string, actual: number, limit: number): void => {
    if (actual > limit) problems.push(`${what}: ${actual}, and the platform allows ${limit}`);
  };
  over("blocks", liquid.filter((path) => path.startsWith("blocks/")).length, LIMITS.blocks);
  over("locale files", locales.length, LIMITS.localeFiles);
  over("bytes of Liquid", total(liquid), LIMITS.liquidBytes);
  over("bytes of all files", total(files), LIMITS.totalBytes);
  for (const path of locales) over(`bytes of ${path}`, size(path), LIMITS.localeBytes);
  for (const [path, limit] of schemaAssets(folder, liquid)) {
    if (files.includes(path)) over(`bytes of ${path}`, size(path), limit);
  }
  return problems.map((message) => ({ where: extension, message }));
}

/** Only what a block's schema names is limited this way: it is loaded on every page. */
function schemaAssets(folder: string, liquid: readonly string[]): Map<string, number> {
  const limits = new Map<string, number>();
  for (const path of liquid) {
    const text = readFileSync(join(folder, path), "utf8");
    for (const [, kind = "", name = ""] of text.matchAll(
      /"(javascript|stylesheet)"\s*:\s*"([^"]+)"/g,
    )) {
      limits.set(
        `assets/${name}`,
        kind === "javascript" ? LIMITS.javascriptBytes : LIMITS.stylesheetBytes,
      );
    }
  }
  return limits;
}
