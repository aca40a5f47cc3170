/** `npm run soak -- <name>`: the long tests, outside `npm test`. Without a name it lists them. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { prepareGeneratedClient } from "../check/core/prepare";

const root = resolve(import.meta.dirname, "..", "..");
const folder = join(root, "test", "soak");
const names = existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => file.endsWith(".ts"))
      .map((file) => file.slice(0, -3))
  : [];
const [name, ...rest] = process.argv.slice(2);

if (!name || !names.includes(name)) {
  console.log(`npm run soak -- <name>\n\n${names.map((one) => `  ${one}`).join("\n")}`);
  process.exit(name ? 2 : 0);
}
await prepareGeneratedClient(root);
const script = join(folder, `${name}.ts`);
process.exit(
  spawnSync(process.execPath, ["--import", "tsx", script, ...rest], { cwd: root, stdio: "inherit" })
    .status ?? 1,
);
