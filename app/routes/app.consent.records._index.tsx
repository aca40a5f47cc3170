/** Recorded decisions: found by number, day, place, choice and way of deciding. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { recordQuerySchema } from "~/domain/consent/model";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { RecordsPage } from "~/ui/admin/consent/records/records-page";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, staffId } = await requireStaff(request, "see-audit");
  const query = recordQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { consent, shops } = services();
  const timeZone = (await shops.shopFacts(shop)).timezone ?? "UTC";
  return { ...(await consent.findRecords({ shop, staffId }, query)), query, timeZone };
}

export default function RecordsRoute() {
  return <RecordsPage {...useLoaderData<typeof loader>()} />;
}
