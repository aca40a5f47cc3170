/** Who has asked about their data, and when an answer is due. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRequestFilter } from "~/domain/requests/model";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { RequestListPage } from "~/ui/admin/requests/request-list-page";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireStaff(request);
  const wanted = new URL(request.url).searchParams.get("show");
  const filter = isRequestFilter(wanted) ? wanted : "open";
  const [requests, facts] = await Promise.all([
    services().requests.listRequests({ shop, filter }),
    services().shops.shopFacts(shop),
  ]);
  const formUrl = `https://${shop}/apps/privacy/requests`;
  return { requests, filter, timeZone: facts.timezone ?? "UTC", formUrl };
}

export default function RequestsRoute() {
  return <RequestListPage {...useLoaderData<typeof loader>()} />;
}
