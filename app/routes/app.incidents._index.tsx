/** Suspected leaks, and a form for a new one. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openingSchema } from "~/domain/incidents/model";
import { may } from "~/domain/staff/model";
import { AppError } from "~/lib/errors";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { IncidentListPage } from "~/ui/admin/incidents/incident-list-page";
import type { ActionOutcome } from "~/ui/admin/use-outcome-toast";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, role } = await requireStaff(request);
  const { incidents, timeZone, localNow } = await services().incidents.list(shop);
  return { incidents, timeZone, localNow, mayHandle: may(role, "manage-incidents") };
}

export async function action({ request }: ActionFunctionArgs): Promise<Response | ActionOutcome> {
  const { shop, staffId } = await requireStaff(request);
  const form = await request.formData();
  const read = openingSchema.safeParse({
    ...Object.fromEntries(form),
    dataKinds: form.getAll("dataKinds"),
  });
  if (!read.success) {
    return { failed: true, message: "Say what happened and when you knew of it." };
  }
  try {
    const id = await services().incidents.open(shop, staffId, read.data);
    return redirect(`/app/incidents/${id}`);
  } catch (error) {
    if (error instanceof AppError) return { failed: true, message: error.message };
    throw error;
  }
}

export default function IncidentsRoute() {
  const loaded = useLoaderData<typeof loader>();
  return <IncidentListPage {...loaded} outcome={useActionData<ActionOutcome>()} />;
}
