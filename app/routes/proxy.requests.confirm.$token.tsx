/** The link in the confirmation mail: looking changes nothing, the button confirms. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { services } from "~/services.server";
import { shopperVisit } from "~/services/shopper-visit.server";
import { liquidPage, secretPageHeaders } from "~/ui/liquid-page.server";
import { RequestConfirmPage, RequestGonePage } from "~/ui/shopper/request-follow-page";
import { shopperPath } from "~/ui/shopper/shopper-frame";

export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const { shop, language } = await shopperVisit(request);
  const token = params["token"] ?? "";
  const confirmation = await services().requests.viewConfirmation({ shop, token });
  if (!confirmation) return gone(language);
  const page = { language, token, confirmation };
  return liquidPage(<RequestConfirmPage {...page} />, { headers: secretPageHeaders });
}

export async function action({ request, params }: ActionFunctionArgs): Promise<Response> {
  const { shop, language } = await shopperVisit(request);
  const token = params["token"] ?? "";
  const follow = await services().requests.confirmRequest({ shop, token });
  if (!follow) return gone(language);
  const Location = shopperPath(`requests/${follow}`, language);
  return new Response(null, { status: 303, headers: { Location, ...secretPageHeaders } });
}

function gone(language: Awaited<ReturnType<typeof shopperVisit>>["language"]): Response {
  const init = { status: 404, headers: secretPageHeaders };
  return liquidPage(<RequestGonePage language={language} />, init);
}
