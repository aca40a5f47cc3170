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
  problems.push(...(await problemsOf(cell, { store, browser, version })));
  if (index % 20 === 19) console.log(`${index + 1}/${cells.length}, ${problems.length} problems`);
}
await browser.close();
await store.stop();
for (const problem of problems) console.error(problem);
console.log(`${cells.length} visits, ${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);
