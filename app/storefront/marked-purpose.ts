import { platformPurposes } from "./page";

/**
 * Which purpose a held tag waits for, as a place in `platformPurposes`: themes mark it by name, the
 * gate by bit. -1 for neither.
 */
export function markedPurpose(mark: string | undefined): number {
  return [...platformPurposes, "1", "2", "4", "8"].indexOf(mark as string) % 4;
}
