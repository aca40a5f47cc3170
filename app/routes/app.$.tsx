/** An address of the admin that leads nowhere: said in the admin's own words. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireStaff } from "~/shopify/staff.server";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request);
  throw new Response(null, { status: 404 });
}

export default function NothingHere() {
  return null;
}
