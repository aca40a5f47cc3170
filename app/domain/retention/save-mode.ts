/** How a rule is saved that would cut into a legal minimum; one that would not is saved as it is. */
export const saveModes = ["as-is", "narrowed", "override"] as const;
export type SaveMode = (typeof saveModes)[number];

/** `as-is` for anything unknown: then a cut is refused. */
export function parseSaveMode(text: string): SaveMode {
  return saveModes.find((mode) => mode === text) ?? "as-is";
}
