/** "Cookies and similar": whom the banner names, and what each leaves in a browser. */
import {
  lifetimeOf,
  type CookieTable,
  type CookieTableVendor,
  type StoredItem,
} from "~/domain/consent/model";
import { writtenLocale, type ShopperLanguage } from "~/lib/language";
import { policyPagesTexts } from "./policy-texts/all";
import type { CookieTableTexts } from "./policy-texts/policy-texts";
import { colon, shopperPath } from "./shopper-frame";

const UNKNOWN = "–";

export function CookieTableSection({
  table,
  language,
}: {
  readonly table: CookieTable;
  readonly language: ShopperLanguage;
}) {
  const texts = policyPagesTexts[language].cookies;
  return (
    <section aria-labelledby="kept-cookies">
      <h2 id="kept-cookies">{texts.heading}</h2>
      <p>
        {texts.lead} <a href={shopperPath("choices", language)}>{texts.choices}</a>
      </p>
      {table.groups.map(({ purpose, vendors }) => (
        <div key={purpose}>
          <h3>{texts.purposes[purpose]}</h3>
          <table>
            <thead>
              <tr>
                <th scope="col">{texts.columns.name}</th>
                <th scope="col">{texts.columns.vendor}</th>
                <th scope="col">{texts.columns.lifetime}</th>
              </tr>
            </thead>
            <tbody>
              {vendors.map((vendor) => (
                <VendorRows key={vendor.name} vendor={vendor} texts={texts} language={language} />
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}

/** One row a lifetime: a vendor with forty names is no forty lines. */
function VendorRows({
  vendor,
  texts,
  language,
}: {
  readonly vendor: CookieTableVendor;
  readonly texts: CookieTableTexts;
  readonly language: ShopperLanguage;
}) {
  const rows = byLifetime(vendor.stores, texts, language);
  const first = rows.length > 0 ? rows : [{ names: texts.nothing, lifetime: UNKNOWN }];
  return first.map(({ names, lifetime }, at) => (
    <tr key={lifetime}>
      <td>{names}</td>
      <td>
        {at === 0 ? (
          <>
            <strong>{vendor.name}</strong>
            {vendor.use ? <span>{colon(language) + vendor.use}</span> : null}
            {vendor.policy ? (
              <>
                {" "}
                <a href={vendor.policy} rel="noopener nofollow">
                  {texts.policy}
                </a>
              </>
            ) : null}
          </>
        ) : (
          <span>{vendor.name}</span>
        )}
      </td>
      <td>{lifetime}</td>
    </tr>
  ));
}

function byLifetime(
  stores: readonly StoredItem[],
  texts: CookieTableTexts,
  language: ShopperLanguage,
): { readonly names: string; readonly lifetime: string }[] {
  const rows = new Map<string, string[]>();
  for (const item of stores) {
    const lifetime = lifetimeWords(item, texts, language);
    rows.set(lifetime, [...(rows.get(lifetime) ?? []), item.name]);
  }
  return [...rows].map(([lifetime, names]) => ({ lifetime, names: names.join(", ") }));
}

function lifetimeWords(
  item: StoredItem,
  texts: CookieTableTexts,
  language: ShopperLanguage,
): string {
  const lifetime = lifetimeOf(item);
  if (lifetime === undefined) return UNKNOWN;
  if (typeof lifetime === "string") return texts[lifetime];
  const [value, unit] = inUnits(lifetime);
  const format = { style: "unit", unit, unitDisplay: "long" } as const;
  return new Intl.NumberFormat(writtenLocale(language), format).format(value);
}

function inUnits(days: number): readonly [number, "minute" | "hour" | "day" | "year"] {
  if (days >= 365 && days % 365 === 0) return [days / 365, "year"];
  if (days >= 1) return [Math.round(days), "day"];
  const minutes = Math.max(1, Math.round(days * 24 * 60));
  return minutes >= 60 ? [Math.round(minutes / 60), "hour"] : [minutes, "minute"];
}
