/** Pages that were looked at, and those on which something was seen: numbers, nobody's visit. */
import type { PageType, SightingKind } from "./observation";

export interface SeenCount {
  readonly pageType: PageType;
  /** Purposes allowed, and the page's state (page-state.ts). */
  readonly bits: number;
  readonly kind: SightingKind;
  readonly name: string;
  readonly before: boolean;
  readonly pages: number;
}

export interface SampleCount {
  readonly pageType: PageType;
  readonly bits: number;
  readonly pages: number;
}
