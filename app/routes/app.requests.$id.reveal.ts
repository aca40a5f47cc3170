/** Answers one person's address in clear, once, to who may see it and says why. */
import type { ActionFunctionArgs } from "@remix-run/node";
import type { RevealedContact } from "~/domain/requests/model";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";

export async function action({ request, params }: ActionFunctionArgs): Promise<RevealedContact> {
  const { shop, staffId } = await requireStaff(request);
  const reason = (await request.formData()).get("reason");
  return services()
    .requests.revealContact({
      ...{ shop, staffId, requestId: params["id"] ?? "" },
      reason: typeof reason === "string" ? reason : "",
    })
    .catch(throwAsResponse);
}
