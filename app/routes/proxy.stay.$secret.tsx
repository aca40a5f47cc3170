/** The link in the notice of an unused account: looking changes nothing, the button keeps it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { recordSecurityEvent } from "~/domain/security/index.server";
import type { ShopDomain } from "~/lib/ids";
import type { ShopperLanguage } from "~/lib/language";
import { services } from "~/services.server";
import { shopperVisit } from "~/services/shopper-visit.server";
import { liquidPage, secretPageHeaders } from "~/ui/liquid-page.server";
import { StayDonePage, StayGonePage, StayPage } from "~/ui/shopper/stay-page";

const init = { headers: secretPageHeaders };

export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const secret = params["secret"] ?? "";
  const visit = await shopperVisit(request, { door: "secret-link", subject: secret });
  const { shop, language, timeZone } = visit;
  const found = await services().inactive.viewStay({ shop, secret });
  if (!found) return gone(shop, language);
  return liquidPage(<StayPage {...{ language, secret, timeZone, until: found.until }} />, init);
}

export async function action({ request, params }: ActionFunctionArgs): Promise<Response> {
  const secret = params["secret"] ?? "";
  const visit = await shopperVisit(request, { door: "secret-link", subject: secret });
  const { shop, language } = visit;
  const stays = await services().inactive.stay({ shop, secret });
  return stays ? liquidPage(<StayDonePage language={language} />, init) : gone(shop, language);
}

async function gone(shop: ShopDomain, language: ShopperLanguage): Promise<Response> {
  await recordSecurityEvent({ kind: "token-unknown", shop, detail: { link: "stay" } });
  return liquidPage(<StayGonePage language={language} />, { ...init, status: 404 });
}
