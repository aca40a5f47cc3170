import { expect, it } from "vitest";
import { defaultBanner } from "../banner-config";
import { addKnownVendor } from "./edit-vendors";
import { toolsToAdd } from "./tools-to-add";

it("offers every tool we know by its name, but whom the banner or every store names already", () => {
  const config = defaultBanner("en");
  const ids = toolsToAdd(config).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(["meta", "hcaptcha"]));
  expect(ids).not.toContain("shopify");
  expect(ids).not.toContain("kept");
  expect(new Set(ids).size).toBe(ids.length);
  expect(toolsToAdd(addKnownVendor(config, "meta")).map(({ id }) => id)).not.toContain("meta");
  const names = toolsToAdd(config).map(({ name }) => name);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "en")));
});
