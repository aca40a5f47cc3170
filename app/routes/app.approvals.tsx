/** What destroys data and waits for a second person, or for its time. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { refusalWords } from "~/ui/admin/approvals/approval-words";
import { ApprovalsPage } from "~/ui/admin/approvals/approvals-page";
import type { ActionOutcome } from "~/ui/admin/use-outcome-toast";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, staffId } = await requireStaff(request);
  const [approvals, facts] = await Promise.all([
    services().approvals.list({ shop, staffId }),
    services().shops.shopFacts(shop),
  ]);
  return { ...approvals, timeZone: facts.timezone ?? "UTC" };
}

export async function action({ request }: ActionFunctionArgs): Promise<ActionOutcome> {
  const { shop, staffId } = await requireStaff(request);
  const form = await request.formData();
  const id = form.get("id");
  const deed = { shop, staffId, approvalId: typeof id === "string" ? id : "" };
  const { approve, withdraw } = services().approvals;
  if (form.get("intent") === "withdraw") {
    const withdrawn = await withdraw(deed).catch(throwAsResponse);
    return withdrawn
      ? { message: "Withdrawn" }
      : { message: "It has begun or ended already", failed: true };
  }
  if (form.get("intent") !== "confirm") throw new Response("Unknown intent", { status: 400 });
  const outcome = await approve(deed).catch(throwAsResponse);
  return outcome.ok
    ? { message: "Confirmed: it begins now" }
    : { message: refusalWords[outcome.why], failed: true };
}

export default function ApprovalsRoute() {
  return <ApprovalsPage {...useLoaderData<typeof loader>()} />;
}
