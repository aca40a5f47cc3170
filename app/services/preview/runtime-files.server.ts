/**
 * The storefront's own scripts, as stores get them, for the editor's preview. Inside the bundle: the
 * production image has no extensions folder.
 */
const assets = import.meta.glob<string>("../../../extensions/consent-banner/assets/*.js", {
  query: "?raw",
  import: "default",
  eager: true,
});
const snippets = import.meta.glob<string>(
  "../../../extensions/consent-banner/snippets/kept-gate.liquid",
  { query: "?raw", import: "default", eager: true },
);

/** A script of the theme extension by its file name; undefined where there is none. */
export function runtimeAsset(name: string): string | undefined {
  return Object.entries(assets).find(([path]) => path.endsWith(`/${name}`))?.[1];
}

/** The gate's code before and after its configuration, which Liquid fills in in a store. */
export function gateCode(): readonly [before: string, after: string] {
  const [snippet = ""] = Object.values(snippets);
  const parts = [...snippet.matchAll(/\{% raw %\}([\s\S]*?)\{% endraw %\}/g)].map(
    ([, code]) => code,
  );
  const [before, after] = parts;
  if (before === undefined || after === undefined || parts.length !== 2) {
    throw new Error("the gate's snippet is not as the storefront's build writes it");
  }
  return [before, after];
}
