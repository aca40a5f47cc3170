/** The pages on which a person asks and follows, from the form to the last mail, in one language. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { beforeAll, describe, expect, it } from "vitest";
import { sendMail } from "~/domain/mail/index.server";
import type { ShopDomain } from "~/lib/ids";
import { shopperLanguages } from "~/lib/language";
import * as followRoute from "~/routes/proxy.requests.$token";
import * as formRoute from "~/routes/proxy.requests._index";
import * as confirmRoute from "~/routes/proxy.requests.confirm.$token";
import { requestTexts } from "~/ui/shopper/request-texts/all";
import { buildShop } from "../factories/build-shop";
import { proxyRequest } from "../factories/proxy-request";
import { asOwner } from "../setup/as-owner";

let shop: ShopDomain;
beforeAll(async () => {
  shop = await buildShop("request-pages.myshopify.com");
});

type Visit = Parameters<typeof proxyRequest>[2];
type Route = (args: LoaderFunctionArgs) => Promise<Response>;

async function visit(route: Route, path: string, init: Visit = {}) {
  const token = path.split("/").at(-1) ?? "";
  const request = proxyRequest(shop, path, init);
  return route({ request, params: { token }, context: {} });
}

/** The newest mail; what it says is gone from the database afterwards. */
async function newestMail(): Promise<{ subject: string; text: string }> {
  const waiting = await asOwner<{ id: string }>(
    `SELECT id FROM "OutgoingMail" WHERE shop = $1 AND message IS NOT NULL ORDER BY id DESC`,
    [shop],
  );
  const sent: { subject: string; text: string }[] = [];
  await sendMail({ shop, id: waiting[0]?.id ?? "" }, async (mail) => void sent.push(mail));
  return sent[0] ?? { subject: "", text: "" };
}

/** Where a mail leads: path and language. */
function linkIn(text: string): { path: string; locale: string } {
  const url = new URL(/https:\/\/\S+/.exec(text)?.[0] ?? "");
  return {
    path: url.pathname.replace("/apps/privacy/", ""),
    locale: url.searchParams.get("locale") ?? "",
  };
}

describe("the form for a request", () => {
  it.each(shopperLanguages)("is whole in %s, and offers the others", async (language) => {
    const answer = await visit(formRoute.loader, "requests", { query: { locale: language } });
    const page = await answer.text();
    const { title, kinds, send, policy } = requestTexts[language];
    expect(page).toContain(`<div class="kept" lang="${language}">`);
    for (const text of [title, ...Object.values(kinds), send, policy]) {
      expect(page).toContain(text);
    }
    expect(page).toContain(`action="/apps/privacy/requests?locale=${language}"`);
    expect(page.match(/hrefLang="/g)).toHaveLength(shopperLanguages.length - 1);
  });

  it("is in what the browser asks for where nothing else is said, and else in English", async () => {
    const inBrowsers = async (accept: string) =>
      (
        await visit(formRoute.loader, "requests", { headers: { "accept-language": accept } })
      ).text();
    expect(await inBrowsers("xx,ja;q=0.9")).toContain('lang="ja"');
    expect(await inBrowsers("xx")).toContain('<div class="kept" lang="en">');
  });

  it("says in the reader's language what is wrong", async () => {
    const init = { query: { locale: "sv" }, form: { kind: "", email: "mia", message: "" } };
    const answer = await visit(formRoute.action, "requests", init);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(requestTexts.sv.problems.email);
  });
});

describe("a request made in Polish", () => {
  it("is confirmed by a Polish mail and followed on a Polish page", async () => {
    const form = { kind: "correction", email: "mia@canary.example", message: "" };
    const sent = await visit(formRoute.action, "requests", { query: { locale: "pl" }, form });
    expect(await sent.text()).toContain("Sprawdź swoją skrzynkę");

    const mail = await newestMail();
    expect(mail.subject).toContain("Potwierdź swój wniosek");
    const confirm = linkIn(mail.text);
    expect(confirm.locale).toBe("pl");
    const asked = await visit(confirmRoute.loader, confirm.path, { query: { locale: "pl" } });
    expect(await asked.text()).toContain("„Sprostować moje dane”");
    const pressed = await visit(confirmRoute.action, confirm.path, { query: { locale: "pl" } });
    const location = pressed.headers.get("location") ?? "";
    expect(location).toMatch(/^\/apps\/privacy\/requests\/[\w-]{43}\?locale=pl$/);

    const received = await newestMail();
    expect(received.subject).toContain("otrzymał Twój wniosek");
    const follow = linkIn(received.text);
    expect(`/apps/privacy/${follow.path}?locale=${follow.locale}`).toBe(location);
    const followed = await visit(followRoute.loader, follow.path, { query: { locale: "pl" } });
    const page = await followed.text();
    expect(page).toContain("Sklep rozpatruje Twój wniosek.");
    expect(page).toContain("<time dateTime=");
    const due = /odpowie do ([^.]+)\./.exec(received.text)?.[1] ?? "missing";
    expect(page).toContain(`>${due}</time>`);

    // Whoever reads on in another language has the dates in it too.
    const german = await visit(followRoute.loader, follow.path, { query: { locale: "de" } });
    const other = await german.text();
    expect(other).not.toContain(due);
    expect(other).toMatch(/>\d+\. \p{L}+ \d{4}<\/time>/u);
  });

  it("is told in Polish that a link leads nowhere", async () => {
    for (const [route, path] of [
      [confirmRoute.loader, `requests/confirm/${"x".repeat(43)}`],
      [followRoute.loader, `requests/${"x".repeat(43)}`],
    ] as const) {
      const answer = await visit(route, path, { query: { locale: "pl" } });
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain(requestTexts.pl.goneTitle);
    }
  });
});
