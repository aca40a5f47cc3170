/** One run: its preview, its confirmation, its progress, and what became of each order. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseItemFilter, parseRunAction } from "~/domain/retention/model";
import { textField } from "~/lib/form-fields";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { RunPage } from "~/ui/admin/retention/run-page";
import { proposalText } from "~/ui/admin/retention/run-words";
import type { ActionOutcome } from "~/ui/admin/use-outcome-toast";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, staffId } = await requireStaff(request);
  const { searchParams } = new URL(request.url);
  const filter = parseItemFilter(searchParams.get("filter"));
  const after = searchParams.get("after");
  const wanted = { shop, runId: params["id"] ?? "", filter, ...(after ? { after } : {}) };
  const target = { act: "retention-run", targetId: wanted.runId } as const;
  const run = await services().retention.showRun(wanted).catch(throwAsResponse);
  const [missing, facts, approval] = await Promise.all([
    services().retention.missingScopes(shop, [run.scope]),
    services().shops.shopFacts(shop),
    services().approvals.view({ shop, staffId, ...target }),
  ]);
  return { run, filter, missing, approval, timeZone: facts.timezone ?? "UTC" };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop, staffId } = await requireStaff(request);
  const runId = params["id"] ?? "";
  const form = await request.formData();
  const intent = form.get("intent");
  const { changeRunState, previewAgain, proposeRun } = services().retention;
  if (intent === "preview") {
    const next = await previewAgain({ shop, staffId, runId }).catch(throwAsResponse);
    return redirect(`/app/retention/runs/${next}`);
  }
  if (intent === "propose") {
    const reason = textField(form, "reason");
    return proposalText(await proposeRun({ shop, staffId, runId, reason }).catch(throwAsResponse));
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
