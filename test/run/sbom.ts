/**
 * `npm run sbom`: what the product is made of, in CycloneDX (https://cyclonedx.org), read from the
 * lock file. Run by whoever builds an image; the file goes beside the build.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..", "..");
const args = ["sbom", "--sbom-format", "cyclonedx", "--omit", "dev", "--package-lock-only"];
const text = execFileSync("npm", args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 27 });
const { bomFormat, components } = JSON.parse(text) as { bomFormat: string; components: unknown[] };
if (bomFormat !== "CycloneDX" || components.length === 0) throw new Error("npm wrote no SBOM");
mkdirSync(join(root, "build"), { recursive: true });
const file = join(root, "build", "sbom.json");
writeFileSync(file, text);
console.log(`${file}: ${components.length} components`);
