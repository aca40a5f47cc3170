import { describe, expect, it } from "vitest";
import { embedStateOf } from "./embed-state";

const header = "/*\n * IMPORTANT: The contents of this file are auto-generated.\n */\n";
const settings = (blocks: object): string => header + JSON.stringify({ current: { blocks } });
const ours = "shopify://apps/kept/blocks/consent/6b1f6f0e";

describe("the embed of a theme", () => {
  it("is on when our block is there and not disabled", () => {
    expect(embedStateOf(settings({ "1": { type: ours, disabled: false } }), "kept")).toBe("on");
    expect(embedStateOf(settings({ "1": { type: ours } }), "kept")).toBe("on");
  });

  it("is off when it is disabled, or was never there", () => {
    expect(embedStateOf(settings({ "1": { type: ours, disabled: true } }), "kept")).toBe("off");
    expect(embedStateOf(header + JSON.stringify({ current: {} }), "kept")).toBe("off");
  });

  it("is not another app's block of the same name", () => {
    const other = settings({ "1": { type: "shopify://apps/other/blocks/consent/1" } });
    expect(embedStateOf(other, "kept")).toBe("off");
  });

  it("is read from the preset that a theme names", () => {
    const presets = { Default: { blocks: { "1": { type: ours } } } };
    expect(embedStateOf(JSON.stringify({ current: "Default", presets }), "kept")).toBe("on");
  });

  it("is unknown when the file can't be read, which is something else than off", () => {
    for (const file of [undefined, "", "no JSON", "[]", '{"current":7}']) {
      expect(embedStateOf(file, "kept")).toBe("unknown");
    }
  });
});
