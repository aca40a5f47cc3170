import type { Problem } from "../core/step";
import { projectFiles, readProjectFile } from "../core/project";

/**
 * Locale files of one theme app extension: readable JSON, one default language, and the same keys
 * in every language. A missing key shows shoppers the text "translation missing".
 */
export function localeProblems(root: string, extension: string): Problem[] {
  const problems: Problem[] = [];
  const paths = projectFiles(root, [`${extension}/locales/*.json`]);
  const keys = new Map<string, ReadonlySet<string>>();
  for (const where of paths) {
    try {
      keys.set(where, leafKeys(JSON.parse(readProjectFile(root, where) ?? "")));
    } catch (error) {
      const message = error instanceof Error ? error.message : "unreadable";
      problems.push({ where, message: `is not JSON: ${message}` });
    }
  }
  for (const suffix of [".json", ".schema.json"]) {
    const ofKind = [...keys].filter(
      ([path]) => path.endsWith(".schema.json") === (suffix !== ".json"),
    );
    const main = ofKind.find(([path]) => path.endsWith(`.default${suffix}`));
    if (ofKind.length > 0 && main === undefined) {
      problems.push({ where: `${extension}/locales`, message: `has no *.default${suffix}` });
    }
    for (const [where, own] of ofKind) problems.push(...missingKeys(where, own, main?.[1]));
  }
  return problems;
}

function missingKeys(where: string, own: ReadonlySet<string>, all = own): Problem[] {
  const missing = [...all].filter((key) => !own.has(key)).map((key) => `lacks ${key}`);
  const unknown = [...own].filter((key) => !all.has(key)).map((key) => `${key} is in no default`);
  return [...missing, ...unknown].map((message) => ({ where, message }));
}

/** Plural forms differ between languages: `count.one` and `count.other` are the key `count`. */
function leafKeys(value: unknown, path: readonly string[] = []): Set<string> {
  if (typeof value !== "object" || value === null) {
    const isPlural = /^(zero|one|two|few|many|other)$/.test(path.at(-1) ?? "");
    return new Set([path.slice(0, isPlural ? -1 : undefined).join(".")]);
  }
  const below = Object.entries(value).flatMap(([key, inner]) => [
    ...leafKeys(inner, [...path, key]),
  ]);
  return new Set(below);
}
