import type { ShopperLanguage } from "~/lib/language";
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
import type { NoticeText } from "./notice-text";

export const noticeTexts: Readonly<Record<ShopperLanguage, NoticeText>> = {
  ...{ en, de, fr, es, it, nl, pt, pl, da, sv, ja },
};
