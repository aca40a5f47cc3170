/** Words of the readable part of a package. */
import type { Finding, GapReason, PackagePart } from "../../model";

export interface ReadmeTexts {
  readonly title: string;
  readonly about: (store: string, day: string) => string;
  readonly machine: string;
  readonly looked: string;
  readonly where: string;
  readonly result: string;
  readonly parts: Record<PackagePart, string>;
  readonly gaps: Record<GapReason, string>;
  readonly states: Record<Finding["state"], string>;
}
