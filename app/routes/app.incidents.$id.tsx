/** One incident, from the first sign to what was learned. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { assessmentSchema, closingSchema, entrySchema } from "~/domain/incidents/model";
import { AppError } from "~/lib/errors";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { IncidentPage } from "~/ui/admin/incidents/incident-page";
import { useOutcomeToast, type ActionOutcome } from "~/ui/admin/use-outcome-toast";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, staffId } = await requireStaff(request, "manage-incidents");
  const act = { shop, staffId, incidentId: params["id"] ?? "" };
  const incident = await services().incidents.view(act).catch(throwAsResponse);
  if (!incident) throw new Response("There is no such incident.", { status: 404 });
  const { timezone } = await services().shops.shopFacts(shop);
  return { incident, timeZone: timezone ?? "UTC" };
}

export async function action({ request, params }: ActionFunctionArgs): Promise<ActionOutcome> {
  const { shop, staffId } = await requireStaff(request, "manage-incidents");
  const act = { shop, staffId, incidentId: params["id"] ?? "" };
  const { intent, ...fields } = Object.fromEntries(await request.formData());
  const { assess, record, close } = services().incidents;
  const deeds = new Map<unknown, () => Promise<void>>([
    ["assess", () => assess(act, assessmentSchema.parse(fields))],
    ["record", () => record(act, entrySchema.parse(fields))],
    ["close", () => close(act, closingSchema.parse(fields).lesson)],
  ]);
  const deed = deeds.get(intent);
  if (!deed) throw new Response("Unknown intent", { status: 400 });
  try {
    await deed();
  } catch (error) {
    if (error instanceof AppError) return { failed: true, message: error.message };
    throw error;
  }
  return { message: "Saved" };
}

export default function IncidentRoute() {
  const outcome = useActionData<typeof action>();
  useOutcomeToast(outcome);
  return <IncidentPage {...useLoaderData<typeof loader>()} outcome={outcome} />;
}
