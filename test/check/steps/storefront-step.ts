import { EXTENSION, renderStorefront } from "../../run/build-storefront";
import { LANGUAGE_LIST, languageList } from "../../run/storefront/languages";
import { projectFiles, readProjectFile } from "../core/project";
import type { CheckStep, Problem } from "../core/step";

const ADVICE = "run `npx tsx test/run/build-storefront.ts` and commit the result";

/**
 * The theme extension's generated files and the list of the banner's languages are what their sources give now, none is left over, and
 * they are within the byte budget: every shopper pays for them on every page.
 */
export const storefrontStep: CheckStep = {
  name: "storefront",
  expectedSeconds: 2,
  async run(root) {
    if (readProjectFile(root, "app/storefront/gate.ts") === undefined) return { problems: [] };
    const { files, sizes, overBudget } = await renderStorefront(root);
    const problems: Problem[] = overBudget.map((message) => ({ where: EXTENSION, message }));
    const generated = [
      [LANGUAGE_LIST, await languageList(root)] as const,
      ...[...files].map(([path, text]) => [`${EXTENSION}/${path}`, text] as const),
    ];
    for (const [where, text] of generated) {
      const actual = readProjectFile(root, where);
      if (actual === undefined) problems.push({ where, message: `is missing: ${ADVICE}` });
      else if (actual !== text) problems.push({ where, message: `is out of date: ${ADVICE}` });
    }
    for (const where of projectFiles(root, [`${EXTENSION}/assets/kept-*.js`])) {
      if (!files.has(where.slice(EXTENSION.length + 1))) {
        problems.push({ where, message: `has no source any more: ${ADVICE}` });
      }
    }
    const { gate, core } = sizes;
    const untilInteractive = gate + Math.max(...Object.values(core));
    return { problems, summary: `gate ${gate} bytes, until interactive ${untilInteractive}` };
  },
};
