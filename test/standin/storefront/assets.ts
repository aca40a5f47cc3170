import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { StandinContext } from "../context";
import { extensionAsset, type ThemeExtension } from "./extensions";
import { themeDir } from "./theme-files";

const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".json": "application/json",
  ".woff2": "font/woff2",
};

/** Address of an extension's asset; it changes with the content, so that it may be kept for ever. */
export function extensionAssetUrl(
  ctx: StandinContext,
  extension: ThemeExtension,
  file: string,
): string {
  const content = readExtensionAsset(ctx, extension, file);
  return `/cdn/extensions/${extension.handle}/assets/${file}?v=${version(content)}`;
}

export function extensionAssetContent(
  ctx: StandinContext,
  extension: ThemeExtension,
  file: string,
): string {
  return readExtensionAsset(ctx, extension, file).toString("utf8");
}

export function themeAssetUrl(file: string): string {
  return `/cdn/theme/assets/${file}?v=${version(readFileSync(themeAsset(file)))}`;
}

export function themeAssetContent(file: string): string {
  return readFileSync(themeAsset(file), "utf8");
}

/** `/cdn/theme/assets/:file` and `/cdn/extensions/:extension/assets/:file`. */
export function serveAsset(path: string, ctx: StandinContext): Response | undefined {
  const [root, owner, ...rest] = path.slice(1).split("/");
  const file = rest.at(-1);
  if (root !== "cdn" || !file) return undefined;
  if (owner === "theme") {
    const asset = themeAsset(file);
    return existsSync(asset) ? immutable(asset) : undefined;
  }
  const [handle, folder] = rest;
  if (owner !== "extensions" || !handle || folder !== "assets") return undefined;
  const asset = extensionAsset(ctx, handle, file);
  return asset && immutable(asset.path);
}

function immutable(path: string): Response {
  return new Response(new Uint8Array(readFileSync(path)), {
    headers: {
      "content-type": TYPES[extname(path)] ?? "application/octet-stream",
      "cache-control": "public, max-age=31536000, immutable",
      "access-control-allow-origin": "*",
    },
  });
}

function readExtensionAsset(ctx: StandinContext, extension: ThemeExtension, file: string): Buffer {
  const asset = extensionAsset(ctx, extension.handle, file);
  if (!asset) throw new Error(`the extension ${extension.handle} has no asset ${file}`);
  return readFileSync(asset.path);
}

function themeAsset(file: string): string {
  return join(themeDir, "assets", basename(file));
}

function version(content: Buffer): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}
