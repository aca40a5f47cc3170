/** What happened at the store's public doors. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { may } from "~/domain/staff/model";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { SecurityPage } from "~/ui/admin/security/security-page";
import { useOutcomeToast, type ActionOutcome } from "~/ui/admin/use-outcome-toast";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, role } = await requireStaff(request);
  return { ...(await services().security.read(shop)), maySettle: may(role, "manage-incidents") };
}

/** Somebody has looked: the alerts go, and counting starts again. */
export async function action({ request }: ActionFunctionArgs): Promise<ActionOutcome> {
  const { shop, staffId } = await requireStaff(request);
  await services().security.settle(shop, staffId).catch(throwAsResponse);
  return { message: "Settled: counting starts again from here" };
}

export default function SecurityRoute() {
  useOutcomeToast(useActionData<typeof action>());
  return <SecurityPage {...useLoaderData<typeof loader>()} />;
}
