import { Liquid } from "liquidjs";
import { createElement } from "react";
import { describe, expect, it } from "vitest";
import {
  addKnownVendor,
  classifySeen,
  cookieTable,
  type BannerConfig,
} from "~/domain/consent/model";
import { defaultBanner } from "~/domain/consent/banner-config";
import type { ShopperLanguage } from "~/lib/language";
import { liquidPage } from "../liquid-page.server";
import { CookieTableSection } from "./cookie-table";

async function rendered(config: BannerConfig | undefined, language: ShopperLanguage = "en") {
  const table = cookieTable(config && { version: 3, config }, language);
  const page = createElement(CookieTableSection, { table, language });
  return new Liquid({ strictVariables: true }).parseAndRender(
    await liquidPage(page).text(),
  ) as Promise<string>;
}

const withMeta = addKnownVendor(defaultBanner("en"), "meta");

describe("the cookie table on the policy page", () => {
  it("names the platform's own and this app's, before and after a publication", async () => {
    const html = await rendered(undefined);
    expect(html).toContain("_shopify_essential");
    expect(html).toContain("Kept (privacy choices)");
    expect(html).not.toContain("_fbp");
  });

  it("follows the banner's vendors, under their purpose and with lifetimes", async () => {
    const html = await rendered(withMeta);
    const marketing = html.slice(html.indexOf("<h3>Marketing</h3>"));
    expect(marketing).toContain("Meta Pixel (Facebook, Instagram)");
    expect(marketing).toContain("_fbp, _fbc, fr");
    expect(marketing).toContain("90 days");
    expect(html.slice(0, html.indexOf("<h3>Marketing</h3>"))).not.toContain("_fbp");
  });

  it("says until when each stays: with the browser, until deleted, or not, where nobody knows", async () => {
    const known = addKnownVendor(addKnownVendor(defaultBanner("en"), "impact"), "refersion");
    const seen = { vendor: "Our helper", purpose: "marketing", kind: "cookie" } as const;
    const unsaid = classifySeen(known, { ...seen, name: "helper_id" });
    const html = await rendered(
      classifySeen(unsaid, { ...seen, name: "helper_told", lifetimeDays: 30 }),
    );
    const lifetimeIn = (names: string): string | undefined =>
      RegExp(`<td>${names.replace("*", "[*]")}</td>.*?<td>([^<]*)</td></tr>`, "s").exec(html)?.[1];
    expect(lifetimeIn("IR_gbd, IR_*")).toBe("until you close the browser");
    expect(lifetimeIn("rfsn_*")).toBe("until you delete it");
    expect(lifetimeIn("helper_id")).toBe("–");
    expect(lifetimeIn("helper_told")).toBe("30 days");
  });

  it("is in the reader's language", async () => {
    const html = await rendered(withMeta, "de");
    expect(html).toContain("<h3>Notwendig</h3>");
    expect(html).toContain("Zeigt und misst Werbung");
    expect(html).toContain("90 Tage");
  });

  it("leaves hostile names inert, in HTML and in Liquid", async () => {
    const hostile = `{{ 7|times:7 }}<script>alert(1)</script>"'&`;
    const [meta] = withMeta.vendors;
    if (!meta) throw new Error("no vendor");
    const stores = [{ ...meta.stores[0], name: `x{{7|times:7}}"><b>` }] as typeof meta.stores;
    const html = await rendered({ ...withMeta, vendors: [{ ...meta, name: hostile, stores }] });
    expect(html).not.toMatch(/<script|"><b>/i);
    expect(html).not.toContain("49");
    expect(html).toContain("&#123;&#123; 7|times:7 &#125;&#125;");
  });
});
