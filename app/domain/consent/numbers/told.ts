/** Tables of counts as they are shown. */

/** Undefined: not told. */
export type Told = number | undefined;

export interface ToldTable {
  readonly cells: readonly (readonly Told[])[];
  readonly rowSums: readonly Told[];
  readonly columnSums: readonly Told[];
  readonly sum: Told;
}
