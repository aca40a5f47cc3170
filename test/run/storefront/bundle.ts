/** Bundles one script of the storefront: same sources, same bytes. */
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build, type Plugin } from "esbuild";
import { lawfulParts } from "../../../app/domain/consent/model";

/**
 * Names that only our own scripts share on a page, and what they are called there: the same in all
 * of them, so that scripts of one build find each other's state. Which letter is whose was found by
 * trying: gate and core together are 50 bytes smaller by brotli than with others.
 */
const shortNames: Readonly<Record<string, string>> = {
  pageConfig: "e",
  rememberedChoice: "j",
  isSignal: "s",
  isDecided: "f",
  allowedBits: "u",
  regimeNow: "l",
  listening: "b",
  tellGoogle: "o",
  heldFor: "n",
  holdBack: "v",
  isHolding: "h",
  rewriteMarkup: "t",
  releaseAllowed: "r",
  requestTask: "i",
  takeOver: "g",
  hideBanner: "z",
  closeDialog: "k",
  coreLanguage: "p",
};

/**
 * Bundles scripts of the storefront, by their names: each text is a module as if it stood in
 * `app/storefront`. All in one run, which reads and parses what they share only once.
 */
export async function bundleAll(
  root: string,
  contents: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const result = await build({
    entryPoints: [...contents.keys()].map((name) => ({ in: `${ENTRY}${name}`, out: name })),
    bundle: true,
    alias: { "~": join(root, "app") },
    minify: true,
    write: false,
    outdir: root,
    format: "iife",
    target: ["chrome111", "firefox114", "safari16.4"],
    charset: "utf8",
    legalComments: "none",
    define: { KEPT_PARTS: JSON.stringify(lawfulParts()) },
    mangleProps: RegExp(`^(${Object.keys(shortNames).join("|")})$`),
    mangleCache: { ...shortNames },
    tsconfigRaw: {},
    logLevel: "silent",
    plugins: [
      entriesFrom(contents, join(root, "app", "storefront")),
      onlyWhatIsUsed,
      stylesInOneLine,
    ],
  });
  return new Map(
    result.outputFiles.map(({ path, text }) => [basename(path, ".js"), text.trim()] as const),
  );
}

/** Marks an entry that is a text of ours and no file. */
const ENTRY = "kept-script:";

function entriesFrom(contents: ReadonlyMap<string, string>, resolveDir: string): Plugin {
  return {
    name: "entries-from-texts",
    setup(plugin) {
      plugin.onResolve({ filter: RegExp(`^${ENTRY}`) }, ({ path }) => ({
        path: path.slice(ENTRY.length),
        namespace: "kept-script",
      }));
      plugin.onLoad({ filter: /.*/, namespace: "kept-script" }, ({ path }) => ({
        contents: contents.get(path) ?? "",
        loader: "ts",
        resolveDir,
      }));
    },
  };
}

/** Line breaks of style sheets are for who reads them here: a first visit would load each. */
const stylesInOneLine: Plugin = {
  name: "styles-in-one-line",
  setup(plugin) {
    plugin.onLoad({ filter: /-styles\.ts$/ }, async ({ path }) => {
      const module = await readFile(path, "utf8");
      const contents = module.replace(/`[^`]*`/g, (css) => css.replaceAll("\n", ""));
      return { contents, loader: "ts" };
    });
  },
};

/** Scripts that do something when they are loaded; of our other modules what isn't used is left out. */
const DOES_SOMETHING = /^\.\/(gate|prove|settle|watch)$/;

const onlyWhatIsUsed: Plugin = {
  name: "only-what-is-used",
  setup(plugin) {
    plugin.onResolve({ filter: /^[.~]/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === onlyWhatIsUsed) return undefined;
      const found = await plugin.resolve(path, { ...from, pluginData: onlyWhatIsUsed });
      return DOES_SOMETHING.test(path) ? found : { ...found, sideEffects: false };
    });
  },
};
