/**
 * Builds the theme extension's generated files from `app/storefront`: the inline gate, the core and
 * the scripts of every language; and the list of languages (storefront/languages.ts). They are
 * committed, because `shopify app deploy` takes the folder as it is; `npm run check` builds anew and
 * compares.
 *
 * Run: `tsx test/run/build-storefront.ts`. Prints the sizes, and fails over the budget.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { firstLayerKeys, type BannerTexts } from "../../app/domain/consent/model";
import { bundleAll } from "./storefront/bundle";
import { asPrinted, gateSnippet } from "./storefront/gate-snippet";
import { LANGUAGE_LIST, languageList, textsIn } from "./storefront/languages";

const REPOSITORY = join(import.meta.dirname, "..", "..");
export const EXTENSION = "extensions/consent-banner";

/** Bytes by brotli: what every page view carries, and what a first visit loads until it can answer. */
const BUDGET = { gate: Math.floor(1.2 * 1024), untilInteractive: 5 * 1024 };

export interface StorefrontBuild {
  /** Generated files by their path in the extension. */
  readonly files: ReadonlyMap<string, string>;
  readonly sizes: StorefrontSizes;
  /** The gate before its configuration is filled in. */
  readonly gate: string;
  readonly overBudget: readonly string[];
}

/** Compressed by brotli, in bytes. */
export interface StorefrontSizes {
  /** With its configuration, on a page of the larger of two markets. */
  readonly gate: number;
  /** By language, with the banner in it: from the cache on every view but the first. */
  readonly core: Readonly<Record<string, number>>;
  /** After a decision. */
  readonly prove: number;
  /** Where platform and memory differ, or a part of the market's country has a rule of its own. */
  readonly settle: number;
  /** Only on the share of page views that is watched. */
  readonly watch: number;
  /** By language: only after the visitor has asked for it. */
  readonly more: Readonly<Record<string, number>>;
}

/**
 * Writes the generated files into the extension, and takes away what is generated no more. Throws
 * over the budget: what every shopper loads must not grow unnoticed.
 */
export async function buildStorefront(root = REPOSITORY): Promise<StorefrontBuild> {
  const built = await renderStorefront(root);
  if (built.overBudget.length > 0) throw new Error(built.overBudget.join("\n"));
  write(join(root, LANGUAGE_LIST), await languageList(root));
  for (const [path, text] of built.files) write(join(root, EXTENSION, path), text);
  for (const name of readdirSync(join(root, EXTENSION, "assets"))) {
    if (!built.files.has(`assets/${name}`)) rmSync(join(root, EXTENSION, "assets", name));
  }
  return built;
}

function write(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** All generated files in memory: same sources, same bytes. */
export async function renderStorefront(root = REPOSITORY): Promise<StorefrontBuild> {
  const byLanguage = [...(await textsIn(root))].flatMap(([language, texts]) =>
    parts.map((part) => ({ language, part, texts: textsOf[part](texts) })),
  );
  const scripts = await bundleAll(
    root,
    new Map([
      ...alone.map((name) => [name, `import "./${name}";`] as const),
      ...byLanguage.map(
        ({ part, texts, language }) =>
          [`${part}-${language}`, starting(part, texts, language)] as const,
      ),
    ]),
  );
  const script = (name: string) => scripts.get(name) ?? "";
  const gate = script("gate");
  const files = new Map([
    ["snippets/kept-gate.liquid", gateSnippet(gate)],
    ["assets/kept-prove.js", script("prove")],
    ["assets/kept-settle.js", script("settle")],
    ["assets/kept-watch.js", script("watch")],
  ]);
  const sizes = { core: {}, more: {} } as Record<Part, Record<string, number>>;
  for (const { language, part } of byLanguage) {
    const text = `${part === "core" ? EAGER : ""}${script(`${part}-${language}`)}`;
    files.set(`assets/kept-${part}-${language}.js`, text);
    sizes[part][language] = compressed(text);
  }
  const all = {
    ...sizes,
    gate: Math.max(compressed(asPrinted(gate, "DE")), compressed(asPrinted(gate, "US"))),
    prove: compressed(script("prove")),
    settle: compressed(script("settle")),
    watch: compressed(script("watch")),
  };
  return { files, gate, sizes: all, overBudget: overBudget(all) };
}

/**
 * Asks browsers that know the hint to compile all functions at once, where the script arrives, instead
 * of each when a first visit needs it (https://v8.dev/blog/explicit-compile-hints).
 */
const EAGER = "//# allFunctionsCalledOnLoad\n";

/** Scripts that are the same in every language. */
const alone = ["gate", "prove", "settle", "watch"] as const;

/** Scripts that are made once a language, with those of its texts inside that they show. */
const parts = ["core", "more"] as const;
type Part = (typeof parts)[number];

const coreKeys = [...firstLayerKeys, "reopen", "honoured"] as const;

const textsOf: Readonly<Record<Part, (texts: BannerTexts) => object>> = {
  core: (texts) => Object.fromEntries(coreKeys.map((key) => [key, texts[key]])),
  more: (texts) => texts,
};

function starting(part: Part, texts: object, language: string): string {
  const start = { core: "startCore", more: "startMore" }[part];
  return `import { ${start} } from "./${part}"; ${start}(${JSON.stringify(texts)}, '${language}');`;
}

function compressed(text: string): number {
  return brotliCompressSync(text).length;
}

function overBudget({ gate, core }: StorefrontSizes): string[] {
  const problems: string[] = [];
  if (gate > BUDGET.gate) problems.push(`the gate has ${gate} bytes, and may have ${BUDGET.gate}`);
  for (const [language, bytes] of Object.entries(core)) {
    const total = gate + bytes;
    if (total > BUDGET.untilInteractive) {
      problems.push(
        `gate and core (${language}) have ${total} bytes, and may have ${BUDGET.untilInteractive}`,
      );
    }
  }
  return problems;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { gate, core, prove, settle, watch, more } = (await buildStorefront()).sizes;
  console.log(`gate with configuration: ${gate} bytes (brotli), budget ${BUDGET.gate}`);
  console.log(`prove ${prove}, settle ${settle}, watch ${watch}`);
  for (const [language, bytes] of Object.entries(core)) {
    console.log(
      `${language}: core ${bytes}, until interactive ${gate + bytes} (budget ${BUDGET.untilInteractive}), more ${more[language]}`,
    );
  }
}
