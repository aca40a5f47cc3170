/** What the app knows of the store, what it may do there, and what to do before it goes. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { SettingsPage } from "~/ui/admin/settings/settings-page";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireStaff(request);
  return services().settings.read(shop);
}

export default function SettingsRoute() {
  return <SettingsPage {...useLoaderData<typeof loader>()} />;
}
