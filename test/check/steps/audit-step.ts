import { spawn } from "node:child_process";
import type { CheckStep, Problem, StepOutcome } from "../core/step";

interface AuditReport {
  readonly vulnerabilities?: Readonly<
    Record<string, { readonly severity: string; readonly range: string }>
  >;
}

/**
 * `npm audit` of what runs in production, from "high" upwards. Where the registry doesn't answer
 * (a mirror without audits, no network) that is said as a warning: it is neither passed nor failed.
 */
export const auditStep: CheckStep = {
  name: "audit",
  expectedSeconds: 6,
  async run(root) {
    return auditOutcome(await npmAudit(root));
  },
};

/** What an answer of `npm audit --json` means. */
export function auditOutcome(stdout: string): StepOutcome {
  const report = parsed(stdout);
  if (report?.vulnerabilities === undefined) {
    const warnings = ["could not ask: the registry did not answer the audit"];
    return { problems: [], warnings, summary: "could not ask" };
  }
  const problems: Problem[] = Object.entries(report.vulnerabilities)
    .filter(([, { severity }]) => severity === "high" || severity === "critical")
    .map(([name, { severity, range }]) => ({
      where: "package-lock.json",
      message: `${name} ${range} has a known vulnerability (${severity}): see npm audit`,
    }));
  return { problems };
}

function parsed(stdout: string): AuditReport | undefined {
  try {
    return JSON.parse(stdout) as AuditReport;
  } catch {
    return undefined;
  }
}

/** What `npm audit --json` answers; an empty text where it answers nothing. */
export async function npmAudit(root: string): Promise<string> {
  const args = ["audit", "--omit=dev", "--json", "--fetch-retries=0", "--fetch-timeout=20000"];
  const shell = process.platform === "win32";
  const child = spawn("npm", args, { cwd: root, shell, stdio: ["ignore", "pipe", "ignore"] });
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (stdout += chunk));
  await new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => resolve());
  });
  return stdout;
}
