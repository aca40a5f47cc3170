import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";

// The native schema engine is a download the registry does not carry; the WASM build of the same
// engine does the work. PRISMA_NATIVE_ENGINE=1 goes back to the native one.
if (process.env.PRISMA_NATIVE_ENGINE !== "1" && process.platform !== "win32") {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY = fileURLToPath(
    new URL("./prisma/schema-engine.mjs", import.meta.url),
  );
}

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.MIGRATION_DATABASE_URL ?? process.env.DATABASE_URL ?? "" },
});
