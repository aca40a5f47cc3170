/** One run: its preview, its confirmation, its progress, and what became of each order. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseItemFilter, parseRunAction } from "~/domain/retention/model";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { RunPage } from "~/ui/admin/retention/run-page";
import { approvalText } from "~/ui/admin/retention/run-words";
import type { ActionOutcome } from "~/ui/admin/use-outcome-toast";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await requireStaff(request);
  const { searchParams } = new URL(request.url);
  const filter = parseItemFilter(searchParams.get("filter"));
  const after = searchParams.get("after");
  const wanted = { shop, runId: params["id"] ?? "", filter, ...(after ? { after } : {}) };
  const [run, missing, facts] = await Promise.all([
    services().retention.showRun(wanted).catch(throwAsResponse),
    services().retention.missingScopes(shop),
    services().shops.shopFacts(shop),
  ]);
  return { run, filter, missing, timeZone: facts.timezone ?? "UTC" };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop, staffId } = await requireStaff(request);
  const runId = params["id"] ?? "";
  const intent = (await request.formData()).get("intent");
  const { approveRun, changeRunState, previewAgain } = services().retention;
  if (intent === "preview") {
    const next = await previewAgain({ shop, staffId, runId }).catch(throwAsResponse);
    return redirect(`/app/retention/runs/${next}`);
  }
  if (intent === "approve") {
    const approval = await approveRun({ shop, staffId, runId }).catch(throwAsResponse);
    return approvalText(approval);
  }
  const change = parseRunAction(intent);
  if (!change) throw new Response("Unknown intent", { status: 400 });
  const changed = await changeRunState({ shop, staffId, runId, action: change }).catch(
    throwAsResponse,
  );
  const outcome: ActionOutcome = changed
    ? { message: "Done" }
    : { message: "The run has moved on meanwhile", failed: true };
  return outcome;
}

export default function RetentionRunRoute() {
  return <RunPage {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />;
}
