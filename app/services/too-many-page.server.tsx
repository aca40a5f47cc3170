/** Says in plain words that somebody has to wait. */
import type { ShopperLanguage } from "~/lib/language";
import { liquidPage } from "~/ui/liquid-page.server";

const texts: Readonly<
  Record<ShopperLanguage, { title: string; wait: (minutes: number) => string }>
> = {
  en: {
    title: "Please wait a moment",
    wait: (minutes) =>
      `There were too many requests from your connection, or for this page. Please try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}. Nothing you asked for before is lost.`,
  },
  de: {
    title: "Bitte warten Sie einen Moment",
    wait: (minutes) =>
      `Von Ihrem Anschluss oder für diese Seite kamen zu viele Anfragen. Bitte versuchen Sie es in ${minutes === 1 ? "einer Minute" : `${minutes} Minuten`} noch einmal. Was Sie vorher angefragt haben, ist nicht verloren.`,
  },
};

/** 429 with `Retry-After` (RFC 6585). */
export function tooManyPage(language: ShopperLanguage, seconds: number): Response {
  const { title, wait } = texts[language];
  const page = (
    <div className="kept" lang={language}>
      <h1>{title}</h1>
      <p>{wait(Math.ceil(seconds / 60))}</p>
    </div>
  );
  return liquidPage(page, { status: 429, headers: { "Retry-After": String(seconds) } });
}
