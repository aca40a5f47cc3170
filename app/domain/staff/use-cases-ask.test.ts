import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const domain = resolve(import.meta.dirname, "..");

/** Where a member of staff is named and nothing of theirs is asked, and why that is right. */
const without: Readonly<Record<string, string>> = {
  "shops/record-install.server.ts": "notes that somebody opened the app; that takes no permission",
};

/** Ways to ask: the check itself, and what begins with it. */
const asks =
  /requirePermission\(|beginExport\(|proposeAct\(|changeBannerDraft\(|permissionsOf\(|may\(/;

/** Use cases that take a member of staff; stores are only reached through them. */
function useCasesWithStaff(): { path: string; text: string }[] {
  return readdirSync(domain, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".server.ts") && !path.endsWith(".store.server.ts"))
    .map((path) => ({ path, text: readFileSync(join(domain, path), "utf8") }))
    .filter(({ text }) => /\bstaffId: string\b/.test(text));
}

describe("a use case that a member of staff starts", () => {
  it("asks for the permission itself, whatever the page has asked", () => {
    const useCases = useCasesWithStaff();
    expect(useCases.length).toBeGreaterThan(15);
    const silent = useCases.filter(({ path, text }) => !(path in without) && !asks.test(text));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it("is excused only while it exists", () => {
    const paths = useCasesWithStaff().map(({ path }) => path);
    expect(Object.keys(without).filter((path) => !paths.includes(path))).toEqual([]);
  });
});
