import { platformPurposes } from "./page";

/**
 * Which purpose a held tag waits for, as a place in `platformPurposes`: themes mark it by name, the
 * gate by bit. -1 for neither.
 */
export function markedPurpose(mark: string | undefined): number {
  const byName = platformPurposes.findIndex((purpose) => purpose === mark);
  return byName < 0 ? [1, 2, 4, 8].indexOf(Number(mark)) : byName;
}
