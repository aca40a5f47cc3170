/** The vendors of one purpose and what each stores, closed until somebody opens it. */
import {
  lifetimeOf,
  type BannerTexts,
  type StoredItem,
  type VendorDetails,
} from "../domain/consent/model";
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
      // Its marks stand where its own words begin, whatever the page's direction.
      { dir: "auto" },
      ...stores.map((stored) =>
        element("li", {}, stored.name + untilWhen(stored, texts, language)),
      ),
    ),
    // Only https addresses pass the schema; this is the second lock on the same door.
    ...(policy?.startsWith("https://")
      ? [element("a", { href: policy, rel: "noopener noreferrer", target: "_blank" }, link)]
      : []),
  );
}

/** ": 390 Tage": numbers and days in words are the browser's. Nothing where nobody knows. */
function untilWhen(stored: StoredItem, texts: BannerTexts, language: string): string {
  const lifetime = lifetimeOf(stored);
  if (lifetime === undefined) return "";
  if (lifetime === "session") return `: ${texts.session}`;
  if (lifetime === "untilDeleted") return `: ${texts.permanent}`;
  const days = new Intl.NumberFormat(language, {
    ...{ style: "unit", unit: "day", unitDisplay: "long", maximumFractionDigits: 2 },
  });
  return `: ${days.format(lifetime)}`;
}
