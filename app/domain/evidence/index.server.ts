export { measureControl, measureControls } from "./measure-controls.server";
export { readControls, readPromises } from "./read-evidence.server";
