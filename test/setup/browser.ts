/**
 * A Chromium for tests: one that is installed, else the distribution's package. Never a silent skip:
 * where none can be had, the command says what to install and fails.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext } from "playwright-core";
import { DESKTOP_USER_AGENT } from "./user-agent";

/** The browser without its windows: the same engine, and half of the processor's time. */
const HEADLESS_SHELL = "/usr/bin/chromium-headless-shell";

const installed = [
  process.env["CHROME_PATH"],
  HEADLESS_SHELL,
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

/**
 * The program's path, installing one where that is possible. Throws with what to install. Where there
 * is a whole browser only, the smaller one is tried for too: tests take half as long with it.
 */
export function ensureBrowser(): string {
  const wished = process.env["CHROME_PATH"];
  if (!wished && !existsSync(HEADLESS_SHELL)) installPackage("chromium-headless-shell");
  if (!findBrowser()) installPackage("chromium"); // older distributions have no other
  const found = findBrowser();
  if (found) return found;
  throw new Error(
    "The tests need Chrome or Chromium. Install one (Debian: apt-get install chromium-headless-shell), or set CHROME_PATH to its program.",
  );
}

/** The path of what is installed; nothing is tried for where there is any. */
export function browserProgram(): string {
  return findBrowser() ?? ensureBrowser();
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

const INSTALL_PATIENCE_MS = 180_000;

/** Only where nobody has to be asked: as root, on Debian and its kin. */
function installPackage(name: string): void {
  if (process.platform !== "linux" || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    return;
  }
  console.log(`Installing ${name} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = { stdio: "ignore", timeout: INSTALL_PATIENCE_MS, env } as const;
  spawnSync("apt-get", ["update"], options);
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", name], options);
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
    executablePath: browserProgram(),
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
