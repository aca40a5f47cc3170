/** One version of the policy, as it was published, with its fingerprint. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { services } from "~/services.server";
import { shopperVisit } from "~/services/shopper-visit.server";
import { liquidPage } from "~/ui/liquid-page.server";
import { NoPolicyPage, PolicyVersionPage } from "~/ui/shopper/policy-page";

const VERSION = /^[1-9]\d{0,5}$/;

export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const { shop, language, timeZone } = await shopperVisit(request);
  const version = VERSION.test(params["version"] ?? "") ? Number(params["version"]) : 0;
  const policy = await services().policy.version(shop, { version, language });
  if (!policy) {
    const page = <NoPolicyPage language={language} reason="no-such-version" />;
    return liquidPage(page, { status: 404 });
  }
  const current = (await services().policy.versions(shop, language))[0]?.version ?? version;
  return liquidPage(<PolicyVersionPage policy={policy} timeZone={timeZone} current={current} />);
}
