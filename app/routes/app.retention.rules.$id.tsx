/** One retention rule: made ("new") or changed, and then previewed. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { simpleFields, toSimple } from "~/domain/retention/model";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { RuleFormPage } from "~/ui/admin/retention/rule-form-page";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await requireStaff(request);
  const { timezone } = await services().shops.shopFacts(shop);
  const timeZone = timezone ?? "UTC";
  const id = params["id"] ?? "new";
  if (id === "new") return { isNew: true, years: 2, fields: simpleFields, timeZone };
  const stored = await services().retention.ruleInForce(shop, id);
  if (!stored) throw new Response("There is no such rule.", { status: 404 });
  const { years, fields } = toSimple(stored.rule) ?? { years: 2, fields: simpleFields };
  return { isNew: false, years, fields, timeZone };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop, staffId } = await requireStaff(request);
  const form = await request.formData();
  const { timezone } = await services().shops.shopFacts(shop);
  const definition = {
    version: 1,
    trigger: "completed",
    years: Number(form.get("years")),
    fields: form.getAll("fields"),
    zone: timezone ?? "UTC",
  };
  const known = params["id"] && params["id"] !== "new" ? { ruleId: params["id"] } : {};
  const saved = await services()
    .retention.saveRule({ ...{ shop, staffId, definition }, ...known })
    .catch(throwAsResponse);
  if (!saved.ok) return { problems: saved.problems };
  const { ruleId } = saved;
  const runId = await services().retention.startPreview({ shop, staffId, ruleId });
  return redirect(`/app/retention/runs/${runId}`);
}

export default function RetentionRuleRoute() {
  const outcome = useActionData<typeof action>();
  return <RuleFormPage {...useLoaderData<typeof loader>()} problems={outcome?.problems ?? []} />;
}
