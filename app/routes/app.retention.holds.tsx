/** Holds: what keeps orders as they are, whatever the rules say. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { textField } from "~/lib/form-fields";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { HoldsPage } from "~/ui/admin/retention/holds-page";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireStaff(request);
  const [holds, automatic, facts] = await Promise.all([
    services().holds.listHolds(shop),
    services().holds.automatic(shop),
    services().shops.shopFacts(shop),
  ]);
  return { holds, automatic, timeZone: facts.timezone ?? "UTC" };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop, staffId } = await requireStaff(request);
  const form = await request.formData();
  if (form.get("intent") === "release") {
    const holdId = textField(form, "holdId");
    const released = await services()
      .holds.releaseHold({ shop, staffId, holdId })
      .catch(throwAsResponse);
    return released
      ? { message: "The hold is released" }
      : { message: "This hold had ended already", failed: true };
  }
  const placed = await services()
    .holds.placeHold({ shop, staffId, form: Object.fromEntries(form) })
    .catch(throwAsResponse);
  if (placed.ok) return { message: "The hold is in force" };
  return { message: "The hold was not placed", failed: true, wrong: placed.problems };
}

export default function HoldsRoute() {
  return <HoldsPage {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />;
}
