/** Who has opened the app, in which role, and who is bound to confidentiality. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isRole } from "~/domain/staff/model";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { PeoplePage } from "~/ui/admin/people/people-page";
import { refusalWords } from "~/ui/admin/people/role-words";
import type { ActionOutcome } from "~/ui/admin/use-outcome-toast";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, staffId } = await requireStaff(request);
  const [people, facts] = await Promise.all([
    services().staff.list(shop),
    services().shops.shopFacts(shop),
  ]);
  return { people, you: staffId, timeZone: facts.timezone ?? "UTC" };
}

export async function action({ request }: ActionFunctionArgs): Promise<ActionOutcome> {
  const { shop, staffId } = await requireStaff(request);
  const form = await request.formData();
  const act = { shop, staffId, memberId: textOf(form, "memberId") };
  const { changeRole, recordUndertaking } = services().staff;
  if (form.get("intent") === "undertaking") {
    const on = new Date(textOf(form, "on"));
    if (Number.isNaN(on.getTime())) return { message: "Please give the day", failed: true };
    await recordUndertaking({ ...act, on }).catch(throwAsResponse);
    return { message: "The undertaking is recorded" };
  }
  const role = form.get("role");
  if (!isRole(role)) throw new Response("Unknown role", { status: 400 });
  const change = await changeRole({ ...act, role }).catch(throwAsResponse);
  return change.ok
    ? { message: "The role is changed" }
    : { message: refusalWords[change.why], failed: true };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

export default function PeopleRoute() {
  return (
    <PeoplePage {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />
  );
}
