import { appTomlProblems } from "../config/app-toml";
import { extensionTomlProblems } from "../config/extension-toml";
import { projectFiles, readProjectFile } from "../core/project";
import type { CheckStep, Problem } from "../core/step";

const APP_TOML = "shopify.app.toml";

/** The app's and the extensions' TOML files, strictly: unknown keys, scopes and topics refused. */
export const tomlStep: CheckStep = {
  name: "toml",
  expectedSeconds: 1,
  run(root) {
    const app = readProjectFile(root, APP_TOML);
    const problems: Problem[] =
      app === undefined
        ? [{ where: APP_TOML, message: "is missing" }]
        : appTomlProblems(app).map((message) => ({ where: APP_TOML, message }));
    const extensions = projectFiles(root, ["extensions/*/shopify.extension.toml"]);
    for (const where of extensions) {
      for (const message of extensionTomlProblems(readProjectFile(root, where) ?? "")) {
        problems.push({ where, message });
      }
    }
    return Promise.resolve({ problems, summary: `${1 + extensions.length} files` });
  },
};
