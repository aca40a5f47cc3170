/** Cookie and account choices, inside the store's theme; works without JavaScript. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { shopperVisit } from "~/services/shopper-visit.server";
import { liquidPage } from "~/ui/liquid-page.server";
import { ChoicesPage } from "~/ui/shopper/choices-page";

export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const { language, customerGid } = await shopperVisit(request);
  return liquidPage(<ChoicesPage language={language} isLoggedIn={customerGid !== undefined} />);
}
