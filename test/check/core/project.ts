import { existsSync, globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

/** The repository: where this code's own configuration and node_modules are. */
export const REPOSITORY = join(import.meta.dirname, "..", "..", "..");

/**
 * The files below `root` that match one of the patterns, as sorted paths with forward slashes.
 * Installed packages and build results never belong to the project's own files.
 */
export function projectFiles(root: string, patterns: readonly string[]): string[] {
  const found = globSync([...patterns], {
    cwd: root,
    exclude: (path) => /(^|[\\/])(node_modules|build|dist|\.git|\.data|\.cache)$/.test(path),
  });
  return found.map((path) => path.split(sep).join("/")).sort();
}

/** The text of a project file, or undefined when it does not exist. */
export function readProjectFile(root: string, path: string): string | undefined {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
