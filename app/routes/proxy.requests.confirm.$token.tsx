/** The link in the confirmation mail: looking changes nothing, the button confirms. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { recordSecurityEvent } from "~/domain/security/index.server";
import type { ShopDomain } from "~/lib/ids";
import type { ShopperLanguage } from "~/lib/language";
import { services } from "~/services.server";
import { shopperVisit } from "~/services/shopper-visit.server";
import { liquidPage, secretPageHeaders } from "~/ui/liquid-page.server";
import { RequestConfirmPage, RequestGonePage } from "~/ui/shopper/request-follow-page";
import { shopperPath } from "~/ui/shopper/shopper-frame";

export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const token = params["token"] ?? "";
  const visit = await shopperVisit(request, { door: "secret-link", subject: token });
  const { shop, language } = visit;
  const confirmation = await services().requests.viewConfirmation({ shop, token });
  if (!confirmation) return gone(shop, language);
  const page = { language, token, confirmation };
  return liquidPage(<RequestConfirmPage {...page} />, { headers: secretPageHeaders });
}

export async function action({ request, params }: ActionFunctionArgs): Promise<Response> {
  const token = params["token"] ?? "";
  const visit = await shopperVisit(request, { door: "secret-link", subject: token });
  const { shop, language } = visit;
  const follow = await services().requests.confirmRequest({ shop, token });
  if (!follow) return gone(shop, language, "identity-failed");
  const Location = shopperPath(`requests/${follow}`, language);
  return new Response(null, { status: 303, headers: { Location, ...secretPageHeaders } });
}

/** Looking with a wrong secret is guessing; pressing the button with one is posing as somebody. */
async function gone(
  shop: ShopDomain,
  language: ShopperLanguage,
  kind: "token-unknown" | "identity-failed" = "token-unknown",
): Promise<Response> {
  await recordSecurityEvent({ kind, shop, detail: { link: "confirm" } });
  const init = { status: 404, headers: secretPageHeaders };
  return liquidPage(<RequestGonePage language={language} />, init);
}
