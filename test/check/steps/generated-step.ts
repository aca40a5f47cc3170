import { GENERATED_FOLDER, generateOperations } from "../graphql/generate-operations";
import { projectFiles, readProjectFile } from "../core/project";
import type { CheckStep, Problem } from "../core/step";

const ADVICE = "run `npx tsx test/run/codegen.ts` and commit the result";

/** The generated operations are what a generation gives now: nothing edited, missing or left over. */
export const generatedStep: CheckStep = {
  name: "generated",
  expectedSeconds: 2,
  async run(root) {
    const expected = await generateOperations(root);
    const problems: Problem[] = [];
    for (const [name, text] of expected) {
      const where = `${GENERATED_FOLDER}/${name}`;
      const actual = readProjectFile(root, where);
      if (actual === undefined) problems.push({ where, message: `is missing: ${ADVICE}` });
      else if (actual !== text) problems.push({ where, message: `is out of date: ${ADVICE}` });
    }
    for (const where of projectFiles(root, [`${GENERATED_FOLDER}/**/*.ts`])) {
      if (!expected.has(where.slice(GENERATED_FOLDER.length + 1))) {
        problems.push({ where, message: `has no operation any more: ${ADVICE}` });
      }
    }
    return { problems, summary: `${expected.size} modules` };
  },
};
