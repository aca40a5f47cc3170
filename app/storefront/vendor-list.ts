/** The vendors of one purpose and what each stores, closed until somebody opens it. */
import type { BannerTexts, StoredItem, VendorDetails } from "../domain/consent/model";
import { element } from "./element";

export function vendorList(
  vendors: readonly VendorDetails[],
  texts: BannerTexts,
  language: string,
): HTMLElement {
  return element(
    "details",
    {},
    element("summary", {}, texts.details),
    ...vendors.map((vendor) => oneVendor(vendor, texts, language)),
  );
}

function oneVendor(
  { name, use, stores, policy }: VendorDetails,
  texts: BannerTexts,
  language: string,
): HTMLElement {
  const link = texts.vendorPolicy.replace("{vendor}", () => name);
  return element(
    "div",
    {},
    element("b", {}, name),
    use ?? "",
    element(
      "ul",
      {},
      ...stores.map((stored) =>
        element("li", {}, `${stored.name}: ${lifetime(stored, texts, language)}`),
      ),
    ),
    // Only https addresses pass the schema; this is the second lock on the same door.
    ...(policy?.startsWith("https://")
      ? [element("a", { href: policy, rel: "noopener noreferrer", target: "_blank" }, link)]
      : []),
  );
}

/** "390 Tage": numbers and days in words are the browser's. */
function lifetime({ lifetimeDays }: StoredItem, texts: BannerTexts, language: string): string {
  if (lifetimeDays === null) return texts.permanent;
  if (lifetimeDays === 0) return texts.session;
  return new Intl.NumberFormat(language, {
    ...{ style: "unit", unit: "day", unitDisplay: "long", maximumFractionDigits: 2 },
  }).format(lifetimeDays);
}
