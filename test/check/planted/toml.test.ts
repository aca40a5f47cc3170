import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { appTomlProblems } from "../config/app-toml";
import { extensionTomlProblems } from "../config/extension-toml";
import { REPOSITORY } from "../core/project";
import { tomlStep } from "../steps/toml-step";
import { findings } from "./plant";

const APP = readFileSync(join(REPOSITORY, "shopify.app.toml"), "utf8");

/** The project's own file with one thing changed; the change must have taken place. */
function changed(from: string | RegExp, to: string): string[] {
  const text = APP.replace(from, to);
  expect(text).not.toBe(APP);
  return appTomlProblems(text);
}

test("the project's own shopify.app.toml passes", () => {
  expect(appTomlProblems(APP)).toEqual([]);
});

test("a missing shopify.app.toml is caught", async () => {
  expect(await findings(tomlStep, {})).toBe("shopify.app.toml  is missing");
});

test.each([
  [
    "an unknown key",
    "embedded = true",
    "embedded = true\nembeded = true",
    'Unrecognized key: "embeded"',
  ],
  ["an unknown scope", ",read_customers,", ",read_custommers,", "no scope read_custommers"],
  ["an unknown optional scope", '"read_locales"', '"read_locale"', "no scope read_locale"],
  ["an unknown topic", '"orders/updated"', '"orders/update"', "no webhook topic orders/update"],
  ["a missing compliance topic", ', "shop/redact"', "", "compliance topic shop/redact is missing"],
  ["an unknown compliance topic", '"shop/redact"', '"shop/redacted"', "Invalid option"],
  ["another API version", '"2026-07"', '"2026-10"', 'expected "2026-07"'],
  ["another proxy prefix", 'prefix = "apps"', 'prefix = "a"', 'expected "apps"'],
  ["another proxy path", 'subpath = "privacy"', 'subpath = "gdpr"', 'expected "privacy"'],
  [
    "an address without TLS",
    "https://kept.example/auth",
    "http://kept.example/auth",
    "redirect_urls",
  ],
  [
    "a topic without its scope",
    "read_customer_merge,",
    "",
    "customers/merge needs read_customer_merge",
  ],
  [
    "a proxy without its scope",
    ",write_app_proxy",
    "",
    "app_proxy needs the scope write_app_proxy",
  ],
  [
    "a scope listed twice",
    "read_orders,",
    "read_orders,read_orders,",
    "read_orders is listed twice",
  ],
  ["a text that is not TOML", "embedded = true", "embedded = = true", "Invalid TOML"],
])("%s is caught", (_title, from, to, message) => {
  expect(changed(from, to).join("\n")).toContain(message);
});

const THEME = 'name = "Consent banner"\nhandle = "consent-banner"\ntype = "theme"\n';
const ACCOUNT = `api_version = "2026-07"

[[extensions]]
name = "Privacy centre"
handle = "privacy-centre"
type = "ui_extension"

[[extensions.targeting]]
module = "./src/index.tsx"
target = "customer-account.page.render"
`;

test("sound extension files pass", () => {
  expect(extensionTomlProblems(THEME)).toEqual([]);
  expect(extensionTomlProblems(ACCOUNT)).toEqual([]);
});

test.each([
  ["an unknown type, which the build passes over", THEME.replace('"theme"', '"themee"'), "type: "],
  ["an unknown key", `${THEME}colour = "red"\n`, 'Unrecognized key: "colour"'],
  ["a handle that is no handle", THEME.replace("consent-banner", "Consent Banner"), "handle: "],
  ["another API version", ACCOUNT.replace("2026-07", "2025-01"), 'expected "2026-07"'],
  ["a target outside the platform", ACCOUNT.replace("customer-account.", "somewhere."), "target: "],
  [
    "an unknown key of a target",
    ACCOUNT.replace("module =", "modul ="),
    'Unrecognized key: "modul"',
  ],
])("an extension with %s is caught", (_title, text, message) => {
  expect(extensionTomlProblems(text).join("\n")).toContain(message);
});

test("an extension's problems are reported with its file", async () => {
  const files = {
    "shopify.app.toml": APP,
    "extensions/x/shopify.extension.toml": `${THEME}a = 1\n`,
  };
  expect(await findings(tomlStep, files)).toContain("extensions/x/shopify.extension.toml  ");
});
