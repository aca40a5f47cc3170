import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTool } from "../core/run-tool";
import type { CheckStep } from "../core/step";

/**
 * `shopify app build`: the extensions bundle as they would for a deployment. Needs no login; the
 * command line gets an empty home, so that no developer's settings or session play a part.
 */
export const extensionsStep: CheckStep = {
  name: "extensions",
  expectedSeconds: 5,
  async run(root) {
    const home = mkdtempSync(join(tmpdir(), "kept-cli-"));
    try {
      const { code, stdout, stderr } = await runTool({
        package: "@shopify/cli",
        bin: "shopify",
        args: ["app", "build", "--path", root, "--skip-dependencies-installation", "--no-color"],
        cwd: root,
        env: {
          CI: "1",
          SHOPIFY_CLI_NO_ANALYTICS: "1",
          HOME: home,
          XDG_CONFIG_HOME: home,
          XDG_CACHE_HOME: home,
        },
      });
      const message = `${stdout}\n${stderr}`.trim();
      if (code === 0 && /─ success ─/.test(message)) return { problems: [] };
      return {
        problems: [{ where: "extensions", message: `shopify app build failed:\n${message}` }],
      };
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
};
