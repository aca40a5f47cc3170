export { measureControl, measureControls } from "./measure-controls.server";
export { readControls, readPromises } from "./read-evidence.server";
export { shopsDueForMeasurement } from "./control-result.store.server";
