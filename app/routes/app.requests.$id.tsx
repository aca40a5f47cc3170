/** One request: what was found, what is to be decided, and everything that has happened. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { textField } from "~/lib/form-fields";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { RequestPage } from "~/ui/admin/requests/request-page";
import type { ActionOutcome } from "~/ui/admin/use-outcome-toast";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, staffId } = await requireStaff(request);
  const wanted = { shop, requestId: params["id"] ?? "" };
  const { viewRequest, readMessage, previewErasure } = services().requests;
  const shown = await viewRequest(wanted);
  if (!shown) throw new Response("There is no such request.", { status: 404 });
  const target = { act: "erasure-of-request", targetId: wanted.requestId } as const;
  const [message, preview, facts, approval] = await Promise.all([
    readMessage(wanted),
    previewErasure(wanted).catch(throwAsResponse),
    services().shops.shopFacts(shop),
    services().approvals.view({ shop, staffId, ...target }),
  ]);
  return { request: shown, message, preview, approval, timeZone: facts.timezone ?? "UTC" };
}

export async function action({ request, params }: ActionFunctionArgs): Promise<ActionOutcome> {
  const { shop, staffId } = await requireStaff(request);
  const act = { shop, staffId, requestId: params["id"] ?? "" };
  const form = await request.formData();
  const intent = form.get("intent");
  const { releasePackage, collectAgain, proposeErasure, markAnswered, refuseRequest } =
    services().requests;
  if (intent === "erase") {
    await proposeErasure({ ...act, reason: textField(form, "reason") }).catch(throwAsResponse);
    return { message: "The erasure is proposed" };
  }
  const deeds = new Map<unknown, readonly [typeof markAnswered, string]>([
    ["release", [releasePackage, "The customer gets a link to their data"]],
    ["collect", [collectAgain, "The data is being collected again"]],
    ["answer", [markAnswered, "Marked as answered"]],
    ["refuse", [refuseRequest, "Refused"]],
  ]);
  const [deed, message] = deeds.get(intent) ?? [];
  if (!deed || !message) throw new Response("Unknown intent", { status: 400 });
  await deed(act).catch(throwAsResponse);
  return { message };
}

export default function RequestRoute() {
  const loaded = useLoaderData<typeof loader>();
  return <RequestPage {...loaded} outcome={useActionData<typeof action>()} />;
}
