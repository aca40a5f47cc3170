import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { REPOSITORY } from "../core/project";
import { extensionsStep } from "../steps/extensions-step";
import { findings } from "./plant";

const APP = readFileSync(join(REPOSITORY, "shopify.app.toml"), "utf8");
const EXTENSION = `api_version = "2026-07"

[[extensions]]
name = "Privacy centre"
handle = "privacy-centre"
type = "ui_extension"

[[extensions.targeting]]
module = "./src/index.ts"
target = "customer-account.page.render"
`;
const files = (code: string) => ({
  "shopify.app.toml": APP,
  "extensions/privacy-centre/shopify.extension.toml": EXTENSION,
  "extensions/privacy-centre/src/index.ts": code,
  "extensions/privacy-centre/locales/en.default.json": "{}\n",
});

test("an extension that bundles passes", async () => {
  expect(await findings(extensionsStep, files("export default () => undefined;\n"))).toBe("");
});

test("an extension that does not bundle is caught", async () => {
  const found = await findings(extensionsStep, files('import "./nothing";\n'));
  expect(found).toContain("shopify app build failed");
  expect(found).toContain("./nothing");
});
