import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Writes `build/sbom.json`: what the product is made of, in CycloneDX (https://cyclonedx.org), read
 * from the lock file. Answers how many components there are. Throws where npm writes none.
 */
export async function writeSbom(root: string): Promise<{ file: string; components: number }> {
  const args = ["sbom", "--sbom-format", "cyclonedx", "--omit", "dev", "--package-lock-only"];
  const shell = process.platform === "win32";
  const { stdout } = await run("npm", args, { cwd: root, shell, maxBuffer: 1 << 27 });
  const { bomFormat, components } = JSON.parse(stdout) as {
    bomFormat: string;
    components: unknown[];
  };
  if (bomFormat !== "CycloneDX" || components.length === 0) throw new Error("npm wrote no SBOM");
  await mkdir(join(root, "build"), { recursive: true });
  const file = join(root, "build", "sbom.json");
  await writeFile(file, stdout);
  return { file, components: components.length };
}
