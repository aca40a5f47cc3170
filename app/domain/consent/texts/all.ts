/**
 * The languages of the banner. Made of the files beside this one by test/run/build-storefront.ts:
 * adding a language is adding its file and running that; a test says what it lacks.
 */
import type { BannerTexts } from "../banner-texts";
import { da } from "./da";
import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { it } from "./it";
import { ja } from "./ja";
import { nl } from "./nl";
import { pl } from "./pl";
import { pt } from "./pt";
import { sv } from "./sv";

/** The texts that the banner's scripts have inside; only what differs travels with a page. */
export const builtInTexts: Readonly<Record<string, BannerTexts | undefined>> = {
  ...{ en, da, de, es, fr, it, ja, nl, pl, pt, sv },
};

export const languageCodes = Object.keys(builtInTexts);
