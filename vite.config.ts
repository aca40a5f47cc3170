import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  build: { assetsInlineLimit: 0, sourcemap: false, reportCompressedSize: false },
  plugins: [
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
