/**
 * A visitor allows one vendor's content in the place of a frame that is held back, and nothing else:
 * what they were shown, and what is recorded of it. Pure.
 */
import type { BannerConfig } from "./banner-config";
import type { BannerTexts } from "./banner-texts";
import { vendorMethods, type AllowedVendor } from "./decision";
import type { Purpose } from "./purposes";

/** Whether a decision was about one vendor alone. `method`: of any record. */
export function isAboutVendor(method: string): boolean {
  return vendorMethods.some((each) => each === method);
}

/** What stands in the place of the frame, in the order in which it is hashed: reason, choice, button. */
export function placeholderTexts(
  texts: BannerTexts,
  { name, purpose }: { readonly name: string; readonly purpose: Purpose },
): readonly [reason: string, always: string, load: string] {
  const fill = (text: string): string =>
    text.replace("{vendor}", () => name).replace("{purpose}", () => texts[purpose]);
  return [fill(texts.placeholder), fill(texts.alwaysAllow), texts.load];
}

/** The same as a published banner said it; undefined where it said nothing in that language. */
export function publishedPlaceholder(
  { texts, vendors }: Pick<BannerConfig, "texts" | "vendors">,
  { language, vendor }: { readonly language: string; readonly vendor: AllowedVendor },
): readonly string[] | undefined {
  const said = texts[language];
  const name = nameOfVendor(vendors, vendor.id);
  return said && placeholderTexts(said, { name, purpose: vendor.purpose });
}

/** What the vendor was called where it was allowed. */
export function nameOfVendor(
  vendors: readonly { readonly id: string; readonly name: string }[],
  id: string,
): string {
  return vendors.find((vendor) => vendor.id === id)?.name ?? id;
}
