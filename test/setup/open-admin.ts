/** Pages of the app as a merchant has them open: in the admin's frame. */
import { join } from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import type { TestBrowser } from "./browser";
import type { DemoForTests } from "./demo-for-tests";

export interface AdminVisit {
  readonly page: Page;
  /** What is in the frame. */
  readonly app: FrameLocator;
  /** Desktop and phone. */
  readonly picture: (name: string) => Promise<void>;
}

/** Opens a page of the app, such as "/app/consent", in a browser of its own. */
export async function openAdmin(
  { demo, browser }: { readonly demo: DemoForTests; readonly browser: TestBrowser },
  path: string,
): Promise<AdminVisit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${demo.standinUrl}/admin/apps/kept${path}`);
  const app = page.frameLocator("#app-frame");
  await app.locator("h1").first().waitFor({ state: "attached" });
  return {
    page,
    app,
    picture: async (name) => {
      for (const [width, as] of [
        [1280, "desktop"],
        [390, "390"],
      ] as const) {
        await page.setViewportSize({ width, height: 1600 });
        await page.screenshot({ path: join(demo.pictures, `${name}-${as}.png`) });
      }
      await page.setViewportSize({ width: 1280, height: 900 });
    },
  };
}
