import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { buildStorefront, EXTENSION, renderStorefront } from "../../run/build-storefront";
import { REPOSITORY } from "../core/project";
import { storefrontStep } from "../steps/storefront-step";
import { plant } from "./plant";

/** What every script of the storefront begins in, as small as can be. */
const SCRIPTS = {
  "app/storefront/gate.ts": "declare const KEPT_CONFIG: object;\nconsole.log(KEPT_CONFIG);\n",
  "app/storefront/core.ts": "export const startCore = (...all: unknown[]) => console.log(all);\n",
  "app/storefront/more.ts": "export const startMore = (...all: unknown[]) => console.log(all);\n",
  "app/storefront/prove.ts": 'console.log("prove");\n',
  "app/storefront/settle.ts": 'console.log("settle");\n',
  "app/storefront/watch.ts": 'console.log("watch");\n',
};

const TEXTS = "app/domain/consent/texts";

/** The languages of this repository, and their list. */
const texts = Object.fromEntries(
  readdirSync(join(REPOSITORY, TEXTS)).map((name) => [
    `${TEXTS}/${name}`,
    readFileSync(join(REPOSITORY, TEXTS, name), "utf8"),
  ]),
);

/** Text of this many bytes that nothing makes smaller. */
function incompressible(bytes: number): string {
  const blocks = Array.from({ length: Math.ceil(bytes / 32) }, (_, block) =>
    createHash("sha256").update(`${block}`).digest("base64"),
  );
  return blocks.join("");
}

/** A project whose generated files are those of its sources. */
async function built(over: Partial<typeof SCRIPTS> = {}): Promise<string> {
  const root = plant({ ...SCRIPTS, ...texts, ...over });
  for (const [path, text] of (await renderStorefront(root)).files) put(root, path, text);
  return root;
}

function put(root: string, path: string, text: string): void {
  const file = join(root, EXTENSION, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function found(root: string): Promise<string[]> {
  const { problems } = await storefrontStep.run(root);
  return problems.map(({ where, message }) => `${where.replace(EXTENSION, "…")}  ${message}`);
}

test("generated files of their sources, within the budget, pass", async () => {
  expect(await found(await built())).toEqual([]);
});

test("a gate that has grown too large is caught", async () => {
  const gate = `${SCRIPTS["app/storefront/gate.ts"]}console.log("${incompressible(1228)}");\n`;
  expect(await found(await built({ "app/storefront/gate.ts": gate }))).toEqual([
    expect.stringMatching(/^… {2}the gate has 1\d{3} bytes, and may have 1228$/),
  ]);
});

test("a first visit that has grown too large is caught, in every language", async () => {
  // Inside the function: what a module does besides is left out.
  const core = `export const startCore = () => console.log("${incompressible(4700)}");\n`;
  const problems = await found(await built({ "app/storefront/core.ts": core }));
  expect(problems.length).toBeGreaterThan(5);
  expect(problems).toContainEqual(
    expect.stringMatching(/^… {2}gate and core \(pl\) have \d{4} bytes, and may have 5120$/),
  );
});

test("a file that is out of date, one that is missing and one left over are each caught", async () => {
  const root = await built();
  put(root, "assets/kept-core-pl.js", "console.log('of yesterday');");
  put(root, "assets/kept-more-xx.js", "console.log('of a language that is gone');");
  rmSync(join(root, EXTENSION, "snippets", "kept-gate.liquid"));
  const problems = await found(root);
  expect(problems.map((problem) => problem.replace(/:.*/, ""))).toEqual([
    "…/snippets/kept-gate.liquid  is missing",
    "…/assets/kept-core-pl.js  is out of date",
    "…/assets/kept-more-xx.js  has no source any more",
  ]);
});

test("a language is added by its file alone", async () => {
  const root = await built();
  const english = texts[`${TEXTS}/en.ts`] ?? "";
  const finnish = english.replace("export const en:", "export const fi:");
  writeFileSync(join(root, TEXTS, "fi.ts"), finnish.replace("Accept all", "Hyväksy kaikki"));
  expect((await found(root)).map((problem) => problem.replace(/:.*/, "")).sort()).toEqual([
    `${TEXTS}/all.ts  is out of date`,
    "…/assets/kept-core-fi.js  is missing",
    "…/assets/kept-more-fi.js  is missing",
  ]);
  await buildStorefront(root);
  expect(await found(root)).toEqual([]);
  const list = readFileSync(join(root, TEXTS, "all.ts"), "utf8");
  expect(list).toContain('import { fi } from "./fi";');
  expect(list).toContain("...{ en, da, de, es, fi, fr, it, ja, nl, pl, pt, sv },");
  expect(readFileSync(join(root, EXTENSION, "assets/kept-core-fi.js"), "utf8")).toContain(
    "Hyväksy kaikki",
  );
});
