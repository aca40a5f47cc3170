/** What the store promises and how it is kept, inside the store's theme. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { services } from "~/services.server";
import { shopperVisit } from "~/services/shopper-visit.server";
import { liquidPage } from "~/ui/liquid-page.server";
import { PromisesPage } from "~/ui/shopper/promises-page";

export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const { shop, language, timeZone } = await shopperVisit(request);
  const statements = await services().evidence.publicStatements(shop);
  return liquidPage(
    <PromisesPage statements={statements} language={language} timeZone={timeZone} />,
  );
}
