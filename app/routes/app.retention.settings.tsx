/** Schedule and thresholds of retention, financial year and VAT. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readScheduleForm } from "~/domain/retention/model";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { RetentionSettingsPage } from "~/ui/admin/retention/settings-page";
import type { ActionOutcome } from "~/ui/admin/use-outcome-toast";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireStaff(request);
  const [schedule, terms, facts] = await Promise.all([
    services().retention.showSchedule(shop),
    services().retentionDesk.readTerms(shop),
    services().shops.shopFacts(shop),
  ]);
  return { schedule, terms, country: facts.country, timeZone: facts.timezone ?? "UTC" };
}

export async function action({ request }: ActionFunctionArgs): Promise<ActionOutcome> {
  const { shop, staffId } = await requireStaff(request);
  const form = Object.fromEntries(await request.formData());
  if (form["intent"] === "schedule") {
    const read = readScheduleForm(form);
    if (!read.ok) return { message: "Not saved", failed: true, problems: read.problems };
    const { schedule } = read;
    await services().retention.saveSchedule({ shop, staffId, schedule }).catch(throwAsResponse);
    return { message: "The schedule is saved" };
  }
  const financialYear = { month: Number(form["month"]), day: Number(form["day"]) };
  const oneStopShop = form["oneStopShop"] === "unknown" ? null : form["oneStopShop"] === "true";
  const saved = await services()
    .retentionDesk.changeTerms({ shop, staffId, terms: { financialYear, oneStopShop } })
    .catch(throwAsResponse);
  if (saved) return { message: "Saved" };
  return { message: "Not saved", failed: true, problems: { day: "Enter a day from 1 to 28." } };
}

export default function RetentionSettingsRoute() {
  const loaded = useLoaderData<typeof loader>();
  return <RetentionSettingsPage {...loaded} outcome={useActionData<ActionOutcome>()} />;
}
