/** The languages of the banner: a file each, and the list that the app reads, which is made of them. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { format, resolveConfig } from "prettier";
import type { BannerTexts } from "../../../app/domain/consent/model";

const FOLDER = "app/domain/consent/texts";

/** Made of the folder's files; committed, because the app and the worker read it as it is. */
export const LANGUAGE_LIST = `${FOLDER}/all.ts`;

/** English first, because every other language is held against it; then by the alphabet. */
export function languagesIn(root: string): string[] {
  const codes = readdirSync(join(root, FOLDER)).flatMap(
    (name) => /^([a-z]{2})\.ts$/.exec(name)?.[1] ?? [],
  );
  return ["en", ...codes.filter((code) => code !== "en").sort()];
}

/** The texts by language, each from its file; throws where a file exports nothing of its name. */
export async function textsIn(root: string): Promise<ReadonlyMap<string, BannerTexts>> {
  const texts = new Map<string, BannerTexts>();
  for (const code of languagesIn(root)) {
    const file = join(root, FOLDER, `${code}.ts`);
    const exported = (await import(pathToFileURL(file).href)) as Record<string, BannerTexts>;
    const own = exported[code];
    if (!own) throw new Error(`${FOLDER}/${code}.ts has to export its texts as "${code}"`);
    texts.set(code, own);
  }
  return texts;
}

/** The source of the list. */
export async function languageList(root: string): Promise<string> {
  const codes = languagesIn(root);
  const source = `/**
 * The languages of the banner. Made of the files beside this one by test/run/build-storefront.ts:
 * adding a language is adding its file and running that; a test says what it lacks.
 */
import type { BannerTexts } from "../banner-texts";
${[...codes]
  .sort()
  .map((code) => `import { ${code} } from "./${code}";`)
  .join("\n")}

/** The texts that the banner's scripts have inside; only what differs travels with a page. */
export const builtInTexts: Readonly<Record<string, BannerTexts | undefined>> = {
  ...{ ${codes.join(", ")} },
};

export const languageCodes = Object.keys(builtInTexts);
`;
  const path = join(import.meta.dirname, "..", "..", "..", LANGUAGE_LIST);
  return format(source, { ...(await resolveConfig(path)), parser: "typescript" });
}
