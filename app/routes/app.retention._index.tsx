/** The retention rules, what each did last, and what is missing to use them. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { RulesPage } from "~/ui/admin/retention/rules-page";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireStaff(request);
  const [rules, missing, facts] = await Promise.all([
    services().retention.listRules(shop),
    services().retention.missingScopes(shop),
    services().shops.shopFacts(shop),
  ]);
  return { rules, missing, timeZone: facts.timezone ?? "UTC" };
}

/** Previews a rule and shows the run. */
export async function action({ request }: ActionFunctionArgs) {
  const { shop, staffId } = await requireStaff(request);
  const ruleId = (await request.formData()).get("ruleId");
  if (typeof ruleId !== "string") throw new Response("No rule was named.", { status: 400 });
  const runId = await services()
    .retention.startPreview({ shop, staffId, ruleId })
    .catch(throwAsResponse);
  return redirect(`/app/retention/runs/${runId}`);
}

export default function RetentionRoute() {
  return <RulesPage {...useLoaderData<typeof loader>()} />;
}
