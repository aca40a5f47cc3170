/**
 * `npm run soak -- banner`: every region × Global Privacy Control × direction of writing × memory in
 * a real browser. Fails with a list of what a visitor met that the rules do not say.
 */
import { addMatrixPage, allCells, problemsOf } from "../setup/banner-matrix";
import { startBannerStore } from "../setup/banner-store";
import { launchBrowser } from "../setup/browser";

const store = await startBannerStore();
const browser = await launchBrowser();
addMatrixPage(store);
const version = store.publish();
const cells = allCells();
const problems: string[] = [];
for (const [index, cell] of cells.entries()) {
  const found = await problemsOf(cell, { store, browser, version }).catch((error: unknown) => [
    // A page that did not load is a problem of this visit, and no reason to leave out the others.
    `${JSON.stringify(cell)}: ${String(error)}`,
  ]);
  problems.push(...found);
  if (index % 20 === 19) console.log(`${index + 1}/${cells.length}, ${problems.length} problems`);
}
await browser.close();
await store.stop();
for (const problem of problems) console.error(problem);
console.log(`${cells.length} visits, ${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);
