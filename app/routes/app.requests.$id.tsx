/** One request: what was found, what is to be decided, and everything that has happened. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { StaffAct } from "~/domain/requests/index.server";
import { readClearing } from "~/domain/requests/model";
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
  const { releasePackage, collectAgain, proposeErasure, refuseRequest } = services().requests;
  if (intent === "erase") {
    await proposeErasure({ ...act, reason: textField(form, "reason") }).catch(throwAsResponse);
    return { message: "The erasure is proposed" };
  }
  if (intent === "answer") return answer(act, form);
  const deeds = new Map<unknown, readonly [typeof refuseRequest, string]>([
    ["release", [releasePackage, "The customer gets a link to their data"]],
    ["collect", [collectAgain, "The data is being collected again"]],
    ["refuse", [refuseRequest, "Refused"]],
  ]);
  const [deed, message] = deeds.get(intent) ?? [];
  if (!deed || !message) throw new Response("Unknown intent", { status: 400 });
  await deed(act).catch(throwAsResponse);
  return { message };
}

/** What is missing shows the page itself, by the recipients that it loads anew. */
async function answer(act: StaffAct, form: FormData): Promise<ActionOutcome> {
  const cleared = readClearing(form);
  if (!cleared) throw new Response("Unknown recipient or outcome", { status: 400 });
  const done = await services()
    .requests.markAnswered({ ...act, cleared })
    .catch(throwAsResponse);
  if (done.outcome === "answered") return { message: "Marked as answered" };
  return done.missing.length > 0
    ? { message: "Not answered: say first what you found everywhere", failed: true }
    : { message: "Not answered: where history may be has changed, look again", failed: true };
}

export default function RequestRoute() {
  const loaded = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  // What staff have chosen about one person must not be carried over to another's case.
  return <RequestPage key={loaded.request.id} {...loaded} outcome={outcome} />;
}
