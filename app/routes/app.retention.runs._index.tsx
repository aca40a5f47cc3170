/** Counts and runs, the newest first. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { RunsPage } from "~/ui/admin/retention/runs-page";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireStaff(request);
  const [runs, facts] = await Promise.all([
    services().retentionDesk.listRuns(shop),
    services().shops.shopFacts(shop),
  ]);
  const listed = runs.map(({ orders: { verified, saved, failed }, ...run }) => ({
    ...{ ...run, verified, saved, failed },
  }));
  return { runs: listed, timeZone: facts.timezone ?? "UTC" };
}

export default function RunsRoute() {
  return <RunsPage {...useLoaderData<typeof loader>()} />;
}
