/** Follows one request, and hands its person the package, once. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { recordSecurityEvent } from "~/domain/security/index.server";
import { fileResponse } from "~/lib/file-response";
import { services } from "~/services.server";
import { shopperVisit } from "~/services/shopper-visit.server";
import { liquidPage, secretPageHeaders } from "~/ui/liquid-page.server";
import { RequestFollowPage, RequestGonePage } from "~/ui/shopper/request-follow-page";

export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  return followPage(request, params["token"] ?? "", 200);
}

/** A press of the button, so that a link opened by a mail program uses nothing up. */
export async function action({ request, params }: ActionFunctionArgs): Promise<Response> {
  const token = params["token"] ?? "";
  const { shop } = await shopperVisit(request, { door: "secret-link", subject: token });
  const file = await services().requests.takePackage({ shop, token });
  if (!file) return followPage(request, token, 409);
  return fileResponse(new Uint8Array(file.zip), {
    fileName: file.fileName,
    type: "application/zip",
  });
}

async function followPage(request: Request, token: string, status: number): Promise<Response> {
  const visit = await shopperVisit(request, { door: "secret-link", subject: token });
  const { shop, language, timeZone } = visit;
  const followed = await services().requests.followRequest({ shop, token });
  if (!followed) {
    await recordSecurityEvent({ kind: "token-unknown", shop, detail: { link: "follow" } });
    const init = { status: 404, headers: secretPageHeaders };
    return liquidPage(<RequestGonePage language={language} />, init);
  }
  const offersClearing =
    followed.kind === "history" && (await services().consent.offersClearing(shop));
  const page = { language, timeZone, token, followed, offersClearing };
  return liquidPage(<RequestFollowPage {...page} />, { status, headers: secretPageHeaders });
}
