/** A published banner: what was asked, in which words, and how it looked. */
import { z } from "zod";
import { defaultLook, lookSchema } from "./banner-look";
import type { BannerTexts } from "./banner-texts";
import { regionOverrideSchema, weakenedWithoutReason } from "./region-override";
import { withSessionCookies } from "./session-cookies";
import { builtInTexts, languageCodes } from "./texts/all";
import { en } from "./texts/en";
import { vendorSchema } from "./vendor";
import { USUAL_SHARE } from "./watch/reporting-advice";

const text = z.string().trim().min(1).max(600);

/** Everything a banner says, in the order of the English texts. */
export const textKeys = Object.keys(en) as readonly (keyof BannerTexts)[];

/** The texts of schema 1, all of which `shownTexts` hashes; the others came with schema 2. */
const FIRST_KEYS = textKeys.slice(0, textKeys.indexOf("cancel") + 1);

/** Texts that came later: banners of schema 2 were published without them. */
const LATER_KEYS = ["clear", "cleared"] as const satisfies readonly (keyof BannerTexts)[];

function textsSchema<Key extends keyof BannerTexts>(keys: readonly Key[]) {
  return z.strictObject(
    Object.fromEntries(keys.map((key) => [key, text])) as Record<Key, typeof text>,
  );
}

const language = z.string().regex(/^[a-z]{2}$/);

/** By language; what was published without a later text has ours. */
const allTexts = z
  .record(
    language,
    textsSchema(textKeys).partial(
      Object.fromEntries(LATER_KEYS.map((key) => [key, true])) as Record<
        (typeof LATER_KEYS)[number],
        true
      >,
    ),
  )
  .transform(withBuiltIn);

/** Banners published before there were vendors, looks and rules of the merchant's own. */
const schema1 = z.strictObject({
  schema: z.literal(1),
  source: z.enum(["default", "merchant"]),
  texts: z.record(language, textsSchema(FIRST_KEYS)),
  languages: z.array(language).min(1),
});

const schema2 = z
  .strictObject({
    schema: z.literal(2),
    /** Ours, to be replaced when ours improves; or the merchant's, never touched. */
    source: z.enum(["default", "merchant"]),
    /** By language, complete. */
    texts: allTexts,
    /** The first is what visitors of other languages get. */
    languages: z.array(language).min(1).max(languageCodes.length),
    look: lookSchema,
    /** The merchant's rules, by place; where there is none, the law's data. */
    regions: z.record(z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/), regionOverrideSchema),
    /** Whose Global Privacy Control is honoured: where the law gives that right, or everybody's. */
    gpc: z.enum(["where-required", "everywhere"]),
    vendors: z.array(vendorSchema).max(60),
    google: z.strictObject({
      /** Milliseconds for which Google's tags wait for a choice. */
      waitForUpdate: z.int().min(0).max(5000),
      /** Carries click ids through addresses where cookies are denied. */
      urlPassthrough: z.boolean(),
      /** Strips ad identifiers from requests where advertising is denied. */
      adsDataRedaction: z.boolean(),
    }),
    /** Whether held-back frames are replaced by a reason and a button. */
    placeholders: z.boolean(),
    /** Share of page views, in per cent, that report which names they saw. */
    watch: z.int().min(0).max(100),
  })
  .superRefine((config, refinement) => {
    const complain = (path: string, message: string): void =>
      refinement.addIssue({ code: "custom", path: [path], message });
    for (const each of config.languages) {
      if (!config.texts[each]) complain("texts", `has no texts in ${each}`);
      if (!builtInTexts[each]) complain("languages", `${each} is not one of the banner's`);
    }
    for (const place of weakenedWithoutReason(config.regions)) {
      complain("regions", `${place} is weaker than the law's data, and has no reason`);
    }
    const ids = config.vendors.map(({ id }) => id);
    if (new Set(ids).size < ids.length) complain("vendors", "two have the same id");
  });

/** A banner as it is handled: always of the newest schema. */
export type BannerConfig = z.infer<typeof schema2>;

/**
 * Reads a banner of any schema that was ever published. What an old one did not have gets our
 * words and defaults; its own texts, and so their hashes, stay as they were.
 */
export const bannerConfigSchema: z.ZodType<BannerConfig> = z.union([
  schema2.transform((config) => ({ ...config, vendors: config.vendors.map(withSessionCookies) })),
  schema1.transform((old) => ({
    ...extras,
    ...old,
    schema: 2 as const,
    texts: withBuiltIn(old.texts),
  })),
]);

const extras: Omit<BannerConfig, "schema" | "source" | "texts" | "languages"> = {
  look: defaultLook,
  regions: {},
  gpc: "where-required",
  vendors: [],
  google: { waitForUpdate: 500, urlPassthrough: false, adsDataRedaction: true },
  placeholders: true,
  watch: USUAL_SHARE,
};

/** By language, every text: one that is missing is ours. */
function withBuiltIn(
  texts: Readonly<Record<string, { readonly [Key in keyof BannerTexts]?: string | undefined }>>,
): Record<string, { [Key in keyof BannerTexts]: string }> {
  return Object.fromEntries(
    Object.entries(texts).map(([each, own]) => {
      const ours = builtInTexts[each] ?? en;
      const complete = textKeys.map((key) => [key, own[key] ?? ours[key]]);
      return [each, Object.fromEntries(complete) as BannerTexts];
    }),
  );
}

/** The banner every shop starts with: in every language, the shop's own first. */
export function defaultBanner(locale: string | null): BannerConfig {
  const own = locale?.slice(0, 2) ?? "";
  const first = languageCodes.find((code) => code === own) ?? "en";
  return {
    schema: 2,
    source: "default",
    texts: { ...builtInTexts } as Record<string, BannerTexts>,
    languages: [first, ...languageCodes.filter((code) => code !== first)],
    ...extras,
  };
}
