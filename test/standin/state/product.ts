/** A product of the storefront. */
export interface Product {
  id: string;
  handle: string;
  title: { en: string; de: string; fr: string };
  description: { en: string; de: string; fr: string };
  productType: string;
  vendor: string;
  /** Decimal string in the shop's currency. */
  price: string;
  available: boolean;
  /** Hue 0–359: the storefront draws the picture from it. */
  imageHue: number;
}
