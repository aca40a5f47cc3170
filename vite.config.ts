import { fileURLToPath, pathToFileURL } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { build as esbuild } from "esbuild";
import { defineConfig, type Plugin } from "vite";

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** A package of hundreds of small files, given to Rollup as one. */
const ICONS = "@shopify/polaris-icons";
const iconsAsOneModule: Plugin = {
  name: "icons-as-one-module",
  enforce: "pre",
  resolveId: (id) => (id === ICONS ? { id: `\0${ICONS}`, moduleSideEffects: false } : undefined),
  async load(id) {
    if (id !== `\0${ICONS}`) return undefined;
    const { outputFiles } = await esbuild({
      stdin: { contents: `export * from "${ICONS}";`, resolveDir: import.meta.dirname },
      bundle: true,
      write: false,
      format: "esm",
      external: ["react"],
    });
    return outputFiles[0]?.text;
  },
};

/** Of the host library's server half a browser needs the boundary alone. */
const SERVER_HALF = "@shopify/shopify-app-remix/server";
const boundaryForBrowsers: Plugin = {
  name: "boundary-for-browsers",
  enforce: "pre",
  async resolveId(id, importer, { ssr }) {
    if (ssr || id !== SERVER_HALF) return undefined;
    const half = await this.resolve(id, importer, { skipSelf: true });
    return half && new URL("boundary/index.mjs", pathToFileURL(half.id)).pathname;
  },
};

export default defineConfig({
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  build: { assetsInlineLimit: 0, sourcemap: false, reportCompressedSize: false },
  plugins: [
    iconsAsOneModule,
    boundaryForBrowsers,
    remix({
      appDirectory: "app",
      buildDirectory: "build/remix",
      ignoredRouteFiles: ["**/*.test.*"],
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
        v3_routeConfig: false,
      },
    }),
  ],
  ssr: {
    // CommonJS packages with JSON imports that Node refuses without an attribute.
    noExternal: [/^@shopify\/(polaris|shopify-app-remix)/],
  },
  optimizeDeps: {
    include: [
      "@shopify/polaris",
      "@shopify/shopify-app-remix/react",
      "@remix-run/react",
      "react",
      "react-dom/client",
    ],
  },
});
