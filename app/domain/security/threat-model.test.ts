import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..", "..", "..");
const model = readFileSync(join(import.meta.dirname, "threat-model.md"), "utf8");
const named = [...model.matchAll(/`([\w./-]+\.test\.ts) › ([^`]+)`/g)].map(
  ([, file = "", title = ""]) => ({ file, title }),
);

describe("the threat model", () => {
  it("names tests that exist, by their titles", () => {
    expect(named.length).toBeGreaterThan(15);
    const missing = named.filter(({ file, title }) => {
      const path = join(root, file);
      return !existsSync(path) || !readFileSync(path, "utf8").includes(`it("${title}"`);
    });
    expect(missing).toEqual([]);
  });

  it("has a test behind every defence it lists", () => {
    const before = model.split("## What remains")[0] ?? "";
    const defences = before.split("## Webhooks")[1]?.match(/^- .+$/gm) ?? [];
    expect(defences.filter((line) => !line.includes(".test.ts › "))).toEqual([]);
  });
});
