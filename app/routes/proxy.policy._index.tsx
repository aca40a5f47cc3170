/** The policy in force, inside the store's theme. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { matchesEtag, weakEtag } from "~/lib/http-etag";
import { services } from "~/services.server";
import { shopperVisit } from "~/services/shopper-visit.server";
import { liquidPage } from "~/ui/liquid-page.server";
import { NoPolicyPage, PolicyPage } from "~/ui/shopper/policy-page";

export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const { shop, language, timeZone } = await shopperVisit(request);
  const policy = await services().policy.inForce(shop, language);
  if (!policy) {
    return liquidPage(<NoPolicyPage language={language} reason="none" />, { status: 404 });
  }
  const cookies = await services().consentDesk.cookieTable(shop, policy.language);
  const etag = weakEtag(`${policy.hash}-${cookies.version}`);
  const headers = { ETag: etag, "Cache-Control": "private, no-cache", Vary: "Accept-Language" };
  if (matchesEtag(request.headers.get("if-none-match"), etag)) {
    return new Response(null, { status: 304, headers });
  }
  return liquidPage(<PolicyPage policy={policy} cookies={cookies} timeZone={timeZone} />, {
    headers,
  });
}
