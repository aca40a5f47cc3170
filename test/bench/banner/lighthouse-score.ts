/** Lighthouse's performance score of a page, as the app store measures it. */
import { chromium } from "playwright-core";
import { browserProgram } from "../../setup/browser";
import { spread } from "../report";

/** The median of `rounds` runs, 0 to 100. */
export async function lighthouseScore(
  url: string,
  { port, rounds }: { readonly port: number; readonly rounds: number },
): Promise<number> {
  const { default: lighthouse } = await import("lighthouse");
  const scores: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const browser = await chromium.launch({
      executablePath: browserProgram(),
      headless: true,
      args: [
        ...[`--remote-debugging-port=${port}`, "--no-sandbox", "--disable-gpu"],
        "--ignore-certificate-errors",
      ],
    });
    try {
      const run = await lighthouse(url, {
        ...{ port, output: "json", logLevel: "error", onlyCategories: ["performance"] },
      });
      scores.push(100 * (run?.lhr.categories["performance"]?.score ?? 0));
    } finally {
      await browser.close();
    }
  }
  return spread(scores).median;
}
