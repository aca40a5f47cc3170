/**
 * A Chromium for tests: an installed one, else Playwright's own, else the distribution's package.
 * Never a silent skip: where none can be had, the command says what to install and fails.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext } from "playwright-core";
import { DESKTOP_USER_AGENT } from "./user-agent";

const installed = [
  process.env["CHROME_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Without these, a browser without internet spends its time looking for its maker's hosts. */
const flags = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

/** The program's path, installing one where that is possible. Throws with what to install. */
export function ensureBrowser(): string {
  const found = findBrowser() ?? installPlaywrightBrowser() ?? installDistributionPackage();
  if (found) return found;
  throw new Error(
    "The tests need Chrome or Chromium. Install one (Debian: apt-get install chromium), or set CHROME_PATH to its program.",
  );
}

function findBrowser(): string | undefined {
  const candidates = [...installed, playwrightPath()];
  return candidates.find((path) => path !== undefined && existsSync(path));
}

function playwrightPath(): string | undefined {
  try {
    return chromium.executablePath();
  } catch {
    return undefined; // this platform has no build of theirs
  }
}

function installPlaywrightBrowser(): string | undefined {
  console.log("No Chrome or Chromium found: asking Playwright for one …");
  const program = join(
    import.meta.dirname,
    "..",
    "..",
    "node_modules",
    "playwright-core",
    "cli.js",
  );
  spawnSync(process.execPath, [program, "install", "chromium"], {
    stdio: "ignore",
    timeout: 120_000,
  });
  return findBrowser();
}

function installDistributionPackage(): string | undefined {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    return undefined;
  }
  console.log("Installing the distribution's Chromium (apt-get) …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update"], { stdio: "ignore", env });
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], {
    stdio: "inherit",
    env,
  });
  return findBrowser();
}

export interface TestBrowser {
  readonly browser: Browser;
  /** A context of its own: no cookie or storage of another test. */
  newContext(over?: Parameters<Browser["newContext"]>[0]): Promise<BrowserContext>;
  close(): Promise<void>;
}

export async function launchBrowser(): Promise<TestBrowser> {
  const folder = mkdtempSync(join(tmpdir(), "kept-browser-"));
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    headless: true,
    args: [...flags, `--crash-dumps-dir=${folder}`],
  });
  return {
    browser,
    newContext: (over = {}) =>
      browser.newContext({
        userAgent: DESKTOP_USER_AGENT,
        viewport: { width: 1280, height: 900 },
        ...over,
      }),
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
