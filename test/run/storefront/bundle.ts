/** Bundles one script of the storefront: same sources, same bytes. */
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { lawfulParts } from "../../../app/domain/consent/model";

/**
 * Names that only our own scripts share on a page, and what they are called there: the same in all
 * of them, so that scripts of one build find each other's state.
 */
const shortNames: Readonly<Record<string, string>> = {
  pageConfig: "c",
  rememberedChoice: "m",
  isSignal: "s",
  isDecided: "d",
  allowedBits: "b",
  regimeNow: "r",
  listening: "l",
  tellGoogle: "g",
  heldFor: "h",
  holdBack: "k",
  rewriteMarkup: "w",
  releaseAllowed: "f",
  requestTask: "t",
  takeOver: "o",
  hideBanner: "a",
  bannerWork: "n",
};

/** Bundles `contents`, a module as if it stood in `app/storefront`. */
export async function bundle(root: string, contents: string): Promise<string> {
  const result = await build({
    stdin: { contents, resolveDir: join(root, "app", "storefront"), loader: "ts" },
    bundle: true,
    alias: { "~": join(root, "app") },
    minify: true,
    write: false,
    format: "iife",
    target: ["chrome111", "firefox114", "safari16.4"],
    charset: "utf8",
    legalComments: "none",
    define: { KEPT_PARTS: JSON.stringify(lawfulParts()) },
    mangleProps: RegExp(`^(${Object.keys(shortNames).join("|")})$`),
    mangleCache: { ...shortNames },
    tsconfigRaw: {},
    logLevel: "silent",
    plugins: [onlyWhatIsUsed],
  });
  return (result.outputFiles[0]?.text ?? "").trim();
}

/** Scripts that do something when they are loaded; of our other modules what isn't used is left out. */
const DOES_SOMETHING = /^\.\/(gate|prove|watch)$/;

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
