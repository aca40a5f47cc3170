import { basename } from "node:path";
import { projectFiles, readProjectFile } from "../core/project";
import type { CheckStep, Problem } from "../core/step";

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
/** Remix turns a route's file name into its address: dots, `$`, `_` and brackets have meanings. */
const ROUTE_NAME = /^[a-z0-9.$_[\]()+-]+$/;
const SAYS_NOTHING = /^(utils?|helpers?|misc|common|types?|constants)(\.(server|client|d))?\.tsx?$/;

/** What stands in for a decision somebody should write down: reasons are demanded next to it. */
const BARE_DISABLE = /eslint-disable(?!.* -- \S)/;

/** File names, and comments that switch a check off without saying why. */
export const namesStep: CheckStep = {
  name: "names",
  expectedSeconds: 1,
  run(root) {
    const files = projectFiles(root, [
      "{app,test,prisma}/**/*.{ts,tsx,mts,mjs,js,css,graphql,liquid}",
      "extensions/*/{src,blocks,snippets,assets}/**/*.{ts,tsx,js,css,liquid}",
    ]).filter((path) => !path.startsWith("app/generated/"));
    const problems = files.flatMap((path) => [...nameProblems(path), ...textProblems(root, path)]);
    return Promise.resolve({ problems, summary: `${files.length} files` });
  },
};

function nameProblems(path: string): Problem[] {
  const name = basename(path);
  const isRoute = path.startsWith("app/routes/");
  if (isRoute && /\.test\.tsx?$/.test(name)) {
    return [{ where: path, message: "would become a route: route tests live in test/integration" }];
  }
  if (!(isRoute ? ROUTE_NAME : KEBAB_CASE).test(name)) {
    return [{ where: path, message: "is not in kebab-case" }];
  }
  if (SAYS_NOTHING.test(name)) {
    return [{ where: path, message: "says nothing: name a file for what it is about" }];
  }
  return [];
}

function textProblems(root: string, path: string): Problem[] {
  const lines = (readProjectFile(root, path) ?? "").split("\n");
  return lines.flatMap((line, index) => {
    const where = `${path}:${index + 1}`;
    if (/^\s*(\/\/|\/\*|\{\/\*).*eslint-disable/.test(line) && BARE_DISABLE.test(line)) {
      return [{ where, message: "switches a rule off without a reason (-- because …)" }];
    }
    return [];
  });
}
