/** Says in plain words that somebody has to wait. */
import type { ShopperLanguage } from "~/lib/language";
import { liquidPage } from "~/ui/liquid-page.server";
import { tooManyTexts } from "./too-many-texts";

/** 429 with `Retry-After` (RFC 6585). */
export function tooManyPage(language: ShopperLanguage, seconds: number): Response {
  const { title, wait } = tooManyTexts[language];
  const page = (
    <div className="kept" lang={language}>
      <h1>{title}</h1>
      <p>{wait(Math.ceil(seconds / 60))}</p>
    </div>
  );
  return liquidPage(page, { status: 429, headers: { "Retry-After": String(seconds) } });
}
