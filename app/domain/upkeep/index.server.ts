/** Care of the system itself: what it is built from, what it runs on, what it keeps of its own. */
export { attestRisks, readAssessments } from "./attest-risks.server";
export { controls as upkeepControls } from "./controls.server";
export { tidyShop } from "./tidy-shop.server";
export { lastUpkeep, markUpkeep } from "./upkeep.store.server";
