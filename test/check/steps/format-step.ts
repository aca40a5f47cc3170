import { join } from "node:path";
import { REPOSITORY } from "../core/project";
import { runTool } from "../core/run-tool";
import type { CheckStep } from "../core/step";

/** Prettier, with a cache by content. `npx prettier --write .` mends what this finds. */
export const formatStep: CheckStep = {
  name: "format",
  expectedSeconds: 8,
  async run(root) {
    const { code, stdout, stderr } = await runTool({
      package: "prettier",
      args: [
        ...[".", "--list-different"],
        ...["--config", join(REPOSITORY, ".prettierrc.json")],
        ...["--ignore-path", join(REPOSITORY, ".prettierignore")],
        ...["--ignore-path", join(REPOSITORY, ".gitignore")],
        ...["--cache", "--cache-strategy", "content", "--cache-location", ".cache/prettier"],
      ],
      cwd: root,
    });
    const unformatted = stdout.split("\n").filter((line) => line.trim() !== "");
    const unreadable = stderr.split("\n").filter((line) => line.startsWith("[error]"));
    if (code > 1 && unreadable.length === 0) throw new Error(stderr);
    return {
      problems: [
        ...unformatted.map((where) => ({
          where,
          message: "is not formatted (npx prettier --write)",
        })),
        ...unreadable.map((message) => ({ where: "prettier", message })),
      ],
    };
  },
};
