import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeSbom } from "../../setup/write-sbom";
import { REPOSITORY } from "../core/project";

test("the bill of materials names what runs in production, with versions, and no tool of ours", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kept-sbom-"));
  try {
    for (const name of ["package.json", "package-lock.json"]) {
      copyFileSync(join(REPOSITORY, name), join(folder, name));
    }
    const { file } = await writeSbom(folder);
    const { components } = JSON.parse(readFileSync(file, "utf8")) as {
      components: { name: string; version: string }[];
    };
    const named = new Map(components.map(({ name, version }) => [name, version]));
    expect(named.get("pg-boss")).toBe("12.35.0");
    expect(named.get("pino")).toMatch(/^\d+\.\d+\.\d+/);
    expect(named.has("vitest")).toBe(false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
