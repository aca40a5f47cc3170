/** What every page of the privacy centre has around its content. */
import { Fragment, type ReactNode } from "react";
import { shopperLanguages, writtenLocale, type ShopperLanguage } from "~/lib/language";

/** Pages of the privacy centre, below `/apps/privacy/`. */
export type ShopperPath =
  | "policy"
  | "policy/versions"
  | `policy/versions/${number}`
  | "choices"
  | "requests"
  | `requests/${string}`
  | `stay/${string}`
  | `receipts/${string}`
  | "promises"
  | "promises/checkpoint"
  | "promises/key";

const languageNames: Readonly<Record<ShopperLanguage, string>> = {
  en: "English",
  de: "Deutsch",
  da: "Dansk",
  es: "Español",
  fr: "Français",
  it: "Italiano",
  ja: "日本語",
  nl: "Nederlands",
  pl: "Polski",
  pt: "Português",
  sv: "Svenska",
};
const switchLabel: Readonly<Record<ShopperLanguage, string>> = {
  en: "Language of this page",
  de: "Sprache dieser Seite",
  da: "Sidens sprog",
  es: "Idioma de esta página",
  fr: "Langue de cette page",
  it: "Lingua di questa pagina",
  ja: "このページの言語",
  nl: "Taal van deze pagina",
  pl: "Język tej strony",
  pt: "Língua desta página",
  sv: "Sidans språk",
};

/** The address of a page in the reader's language. */
export function shopperPath(path: ShopperPath, language: ShopperLanguage): string {
  return `/apps/privacy/${path}?locale=${language}`;
}

export function ShopperFrame({
  language,
  path,
  title,
  children,
}: {
  readonly language: ShopperLanguage;
  /** This page's own path: the same page is offered in the other languages. */
  readonly path: ShopperPath;
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="kept" lang={language}>
      <nav aria-label={switchLabel[language]} className="meta">
        {shopperLanguages
          .filter((other) => other !== language)
          .map((other) => (
            <Fragment key={other}>
              <a href={shopperPath(path, other)} hrefLang={other} lang={other}>
                {languageNames[other]}
              </a>{" "}
            </Fragment>
          ))}
      </nav>
      <h1>{title}</h1>
      {children}
    </div>
  );
}

/** What stands between a label and what it names. */
export function colon(language: ShopperLanguage): string {
  return { fr: "\u202f: ", ja: "：" }[language as string] ?? ": ";
}

/** A date as the reader writes it, in the shop's time zone. */
export function ShopperDate({
  at,
  language,
  timeZone,
  withTime = false,
}: {
  readonly at: Date;
  readonly language: ShopperLanguage;
  readonly timeZone: string;
  readonly withTime?: boolean;
}) {
  const style = withTime ? ({ timeStyle: "short" } as const) : {};
  const format = new Intl.DateTimeFormat(writtenLocale(language), {
    dateStyle: "long",
    timeZone,
    ...style,
  });
  return <time dateTime={at.toISOString()}>{format.format(at)}</time>;
}
