/** What the build wrote down about its packages (test/setup/write-build-facts.ts). */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

export const BUILD_FACTS = "build-facts.json";

const buildFactsSchema = z.object({
  checkedAt: z.coerce.date(),
  /** could-not-ask: the registry gave no answer, which is neither good nor bad. */
  outcome: z.enum(["clean", "vulnerable", "could-not-ask"]),
  /** Packages with a known vulnerability that is high or critical. */
  vulnerable: z.number().int().nonnegative(),
  /** In the list of what the product is made of (build/sbom.json). */
  packages: z.number().int().nonnegative(),
  lockSha256: z.string(),
});
export type BuildFacts = z.infer<typeof buildFactsSchema>;

/** Undefined where the app runs without having been built, as in tests. Throws on a broken file. */
export function readBuildFacts(folder = join(process.cwd(), "build")): BuildFacts | undefined {
  const file = join(folder, BUILD_FACTS);
  if (!existsSync(file)) return undefined;
  return buildFactsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}
