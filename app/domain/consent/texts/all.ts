/**
 * The languages of the banner. Adding one is a file beside this one and a line here; the build
 * makes its scripts and its locale file, and a test says what it lacks.
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
  ...{ en, de, fr, es, it, nl, pt, pl, da, sv, ja },
};

export const languageCodes = Object.keys(builtInTexts);
