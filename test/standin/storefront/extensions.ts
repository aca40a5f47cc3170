import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { StandinContext } from "../context";

/** Where in the page an app block goes. */
export type BlockTarget = "section" | "head" | "body" | "compliance_head";

/** The `{% schema %}` of an app block, as far as the platform acts on it. */
export interface BlockSchema {
  name: string;
  target: BlockTarget;
  javascript?: string;
  stylesheet?: string;
  enabled_on?: { templates?: string[] };
  disabled_on?: { templates?: string[] };
  available_if?: string;
  settings?: { id?: string; type: string; default?: unknown }[];
}

/** One file of an extension's `blocks` folder. */
export interface AppBlock {
  extension: ThemeExtension;
  /** File name without ".liquid": what `activateAppId` and the theme's settings name. */
  handle: string;
  source: string;
  schema: BlockSchema;
}

export interface ThemeExtension {
  /** Folder name, which is the extension's handle here. */
  handle: string;
  dir: string;
  /** The platform's id of the extension, from its TOML where it has one. */
  uid: string;
}

const extensionDirs = new WeakMap<StandinContext, string>();
const projectExtensions = join(import.meta.dirname, "..", "..", "..", "extensions");

/** Lets a test put its own theme extensions in place of the project's. */
export function useExtensions(ctx: StandinContext, dir: string): void {
  extensionDirs.set(ctx, dir);
}

/** The app's theme extensions: folders that have blocks. */
export function themeExtensions(ctx: StandinContext): ThemeExtension[] {
  const root = extensionDirs.get(ctx) ?? projectExtensions;
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => existsSync(join(root, name, "blocks")))
    .map((handle) => ({ handle, dir: join(root, handle), uid: readUid(join(root, handle)) }));
}

/** All app blocks, read anew each time: a changed file shows at the next request. */
export function appBlocks(ctx: StandinContext): AppBlock[] {
  return themeExtensions(ctx).flatMap((extension) =>
    readdirSync(join(extension.dir, "blocks"))
      .filter((file) => file.endsWith(".liquid"))
      .map((file) => {
        const source = readFileSync(join(extension.dir, "blocks", file), "utf8");
        return {
          extension,
          handle: basename(file, ".liquid"),
          source,
          schema: readSchema(source, file),
        };
      }),
  );
}

/** An asset of an extension, or undefined. The name can't lead out of the folder. */
export function extensionAsset(
  ctx: StandinContext,
  handle: string,
  file: string,
): { path: string } | undefined {
  const extension = themeExtensions(ctx).find((each) => each.handle === handle);
  if (!extension || file !== basename(file)) return undefined;
  const path = join(extension.dir, "assets", file);
  return existsSync(path) && statSync(path).isFile() ? { path } : undefined;
}

function readSchema(source: string, file: string): BlockSchema {
  const json = /\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema\s*-?%\}/.exec(source)?.[1];
  if (json === undefined) throw new Error(`blocks/${file} has no {% schema %}`);
  return JSON.parse(json) as BlockSchema;
}

function readUid(dir: string): string {
  const toml = join(dir, "shopify.extension.toml");
  const text = existsSync(toml) ? readFileSync(toml, "utf8") : "";
  return /^\s*uid\s*=\s*"([^"]+)"/m.exec(text)?.[1] ?? basename(dir);
}
