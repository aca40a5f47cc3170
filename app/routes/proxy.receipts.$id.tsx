/** One consent receipt and its proof: a page in the theme, or the file to take away. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse } from "~/lib/file-response";
import { services } from "~/services.server";
import { shopperVisit } from "~/services/shopper-visit.server";
import { liquidPage, secretPageHeaders } from "~/ui/liquid-page.server";
import { ReceiptGonePage, ReceiptPage } from "~/ui/shopper/receipt-page";

export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const id = params["id"] ?? "";
  const visit = await shopperVisit(request, { door: "secret-link", subject: id });
  const { shop, language, timeZone } = visit;
  const receipt = await services().consent.readReceipt(shop, id);
  if (!receipt) {
    const init = { status: 404, headers: secretPageHeaders };
    return liquidPage(<ReceiptGonePage language={language} />, init);
  }
  if (visit.url.searchParams.get("format") === "json") {
    const file = new TextEncoder().encode(`${JSON.stringify(receipt)}\n`);
    const fileName = `consent-receipt-${id.slice(0, 8)}.json`;
    return fileResponse(file, { fileName, type: "application/json" });
  }
  const page = { language, timeZone, receipt };
  return liquidPage(<ReceiptPage {...page} />, { headers: secretPageHeaders });
}
