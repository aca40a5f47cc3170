import { seededRandom } from "../random";
import type { Product } from "../state/product";

const KINDS = [
  { en: "Table lamp", de: "Tischleuchte", fr: "Lampe de table" },
  { en: "Floor lamp", de: "Stehleuchte", fr: "Lampadaire" },
  { en: "Pendant light", de: "Pendelleuchte", fr: "Suspension" },
  { en: "Wall light", de: "Wandleuchte", fr: "Applique" },
  { en: "Candle holder", de: "Kerzenhalter", fr: "Bougeoir" },
] as const;

const NAMES = ["Alba", "Brise", "Corin", "Dune", "Elm", "Fjord"] as const;

/** Thirty products: every kind under every name. */
export function seedProducts(domain: string, idBase: number): Product[] {
  const random = seededRandom(domain, "products");
  return NAMES.flatMap((name, row) =>
    KINDS.map((kind, column): Product => {
      const place = row * KINDS.length + column;
      return {
        id: `gid://shopify/Product/${idBase + 800_000 + place}`,
        handle: `${name}-${kind.en}`.toLowerCase().replace(/ /g, "-"),
        title: {
          en: `${kind.en} ${name}`,
          de: `${kind.de} ${name}`,
          fr: `${kind.fr} ${name}`,
        },
        description: {
          en: `A ${kind.en.toLowerCase()} that gives a warm, even light.`,
          de: `Eine ${kind.de}, die warm und gleichmäßig leuchtet.`,
          fr: `Lumière chaude et régulière : ${kind.fr.toLowerCase()}.`,
        },
        productType: kind.en,
        vendor: "Lumen Home",
        price: (19 + random.below(220) + 0.9).toFixed(2),
        available: place % 11 !== 10,
        imageHue: (place * 37) % 360,
      };
    }),
  );
}
