/**
 * A visitor allows one vendor's content, in the place of a frame that is held back or in the dialog,
 * and nothing else: what they were shown, and what is recorded of it. Pure.
 */
import type { BannerConfig } from "./banner-config";
import type { BannerTexts } from "./banner-texts";
import { vendorMethods, type AllowedVendor } from "./decision";
import type { Purpose } from "./purposes";

interface NamedVendor {
  readonly name: string;
  readonly purpose: Purpose;
}

/** Whether a decision was about one vendor alone. `method`: of any record. */
export function isAboutVendor(method: string): method is (typeof vendorMethods)[number] {
  return vendorMethods.some((each) => each === method);
}

/** What stands in the place of the frame, in the order in which it is hashed: reason, choice, button. */
export function placeholderTexts(
  texts: BannerTexts,
  vendor: NamedVendor,
): readonly [reason: string, always: string, load: string] {
  return [filled(texts.placeholder, texts, vendor), alwaysText(texts, vendor), texts.load];
}

/** What the dialog says of a vendor whose content is always allowed, in the same way. */
export function dialogVendorTexts(
  texts: BannerTexts,
  vendor: NamedVendor,
): readonly [title: string, always: string, purpose: string, save: string] {
  const { dialogTitle, save } = texts;
  return [dialogTitle, alwaysText(texts, vendor), texts[vendor.purpose], save];
}

function alwaysText(texts: BannerTexts, vendor: NamedVendor): string {
  return filled(texts.alwaysAllow, texts, vendor);
}

function filled(text: string, texts: BannerTexts, { name, purpose }: NamedVendor): string {
  return text.replace("{vendor}", () => name).replace("{purpose}", () => texts[purpose]);
}

interface VendorDecision {
  readonly language: string;
  readonly method: string;
  readonly vendor: AllowedVendor;
}

/** The same as a published banner said it; undefined where it said nothing in that language. */
export function publishedVendorTexts(
  { texts, vendors }: Pick<BannerConfig, "texts" | "vendors">,
  { language, method, vendor: { id, purpose } }: VendorDecision,
): readonly string[] | undefined {
  const said = texts[language];
  const named = { name: nameOfVendor(vendors, id), purpose };
  const say = method === "keep-allowing" ? dialogVendorTexts : placeholderTexts;
  return said && say(said, named);
}

/** What the vendor was called where it was allowed. */
export function nameOfVendor(
  vendors: readonly { readonly id: string; readonly name: string }[],
  id: string,
): string {
  return vendors.find((vendor) => vendor.id === id)?.name ?? id;
}
