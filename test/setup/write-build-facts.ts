/**
 * What the build writes down about its packages: the list of them, and what the registry knows of
 * them today. The running app shows it with its date (app/domain/upkeep/dependency-control).
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { BUILD_FACTS, readBuildFacts, type BuildFacts } from "~/lib/build-facts.server";
import { auditOutcome, npmAudit } from "../check/steps/audit-step";
import { writeSbom } from "./write-sbom";

const REPOSITORY = resolve(import.meta.dirname, "..", "..");

export async function writeBuildFacts(root = REPOSITORY): Promise<void> {
  const folder = join(root, "build");
  const lockSha256 = await lockDigest(root);
  // Without npm there is neither; the build itself does not depend on them.
  const [answer, { components }] = await Promise.all([
    npmAudit(root).catch(() => ""),
    writeSbom(root).catch(() => ({ components: 0 })),
  ]);
  const fresh = factsOf(answer, { lockSha256, packages: components });
  const facts = fresh.outcome === "could-not-ask" ? (earlier(folder, lockSha256) ?? fresh) : fresh;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, BUILD_FACTS), `${JSON.stringify(facts, null, 2)}\n`);
}

/** The same where nothing is written down yet about these packages. */
export async function writeMissingBuildFacts(root = REPOSITORY): Promise<void> {
  const known = readBuildFacts(join(root, "build"));
  if (known?.lockSha256 !== (await lockDigest(root))) await writeBuildFacts(root);
}

async function lockDigest(root: string): Promise<string> {
  const lock = await readFile(join(root, "package-lock.json"));
  return createHash("sha256").update(lock).digest("hex");
}

/** What an answer of `npm audit --json` means for the running app. */
export function factsOf(
  answer: string,
  packages: Pick<BuildFacts, "lockSha256" | "packages">,
): BuildFacts {
  const { problems, warnings } = auditOutcome(answer);
  const outcome = warnings ? "could-not-ask" : problems.length > 0 ? "vulnerable" : "clean";
  return { checkedAt: new Date(), outcome, vulnerable: problems.length, ...packages };
}

/** An answer of the registry about the same packages stands, with its own date, until there is another. */
function earlier(folder: string, lockSha256: string): BuildFacts | undefined {
  const known = readBuildFacts(folder);
  return known?.lockSha256 === lockSha256 && known.outcome !== "could-not-ask" ? known : undefined;
}
