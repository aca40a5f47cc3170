/** Every version of the policy that was ever published. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { services } from "~/services.server";
import { shopperVisit } from "~/services/shopper-visit.server";
import { liquidPage } from "~/ui/liquid-page.server";
import { NoPolicyPage, PolicyVersionsPage } from "~/ui/shopper/policy-page";

export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const { shop, language, timeZone } = await shopperVisit(request);
  const editions = await services().policy.versions(shop, language);
  if (editions.length === 0) {
    return liquidPage(<NoPolicyPage language={language} reason="none" />, { status: 404 });
  }
  return liquidPage(
    <PolicyVersionsPage editions={editions} language={language} timeZone={timeZone} />,
  );
}
