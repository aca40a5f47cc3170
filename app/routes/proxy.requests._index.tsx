/** The public form: anybody may ask, with or without an account and JavaScript. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { readRequestForm } from "~/domain/requests/model";
import { services } from "~/services.server";
import { shopperVisit } from "~/services/shopper-visit.server";
import { liquidPage } from "~/ui/liquid-page.server";
import { RequestFormPage, RequestsBusyPage, RequestSentPage } from "~/ui/shopper/request-form-page";

export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const { language } = await shopperVisit(request);
  return liquidPage(<RequestFormPage language={language} />);
}

/** The host signed the way here; the request does nothing before its mailbox has confirmed it. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const { shop, language } = await shopperVisit(request, { door: "request-form" });
  const read = readRequestForm(await request.formData());
  if (read.outcome === "trapped") return liquidPage(<RequestSentPage language={language} />);
  if (read.outcome === "invalid") {
    const { typed, problems } = read;
    const page = <RequestFormPage language={language} typed={typed} problems={problems} />;
    return liquidPage(page, { status: 422 });
  }
  const { kind, email, message } = read;
  const asked = { shop, language, kind, email, message };
  if ((await services().requests.submitRequest(asked)) === "accepted") {
    return liquidPage(<RequestSentPage language={language} />);
  }
  const headers = { "Retry-After": "3600" };
  return liquidPage(<RequestsBusyPage language={language} />, { status: 429, headers });
}
