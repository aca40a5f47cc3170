/** The app's own records: how long each kind is kept, and receipts of what went. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { describeRule } from "~/domain/retention/model";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { RecordsPage } from "~/ui/admin/retention/records-page";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireStaff(request);
  const [{ kinds, receipts }, facts] = await Promise.all([
    services().ownData.read(shop),
    services().shops.shopFacts(shop),
  ]);
  const described = kinds.map(({ rule, ...each }) => ({ ...each, sentence: describeRule(rule) }));
  return { kinds: described, receipts, timeZone: facts.timezone ?? "UTC" };
}

export default function RecordsRoute() {
  return <RecordsPage {...useLoaderData<typeof loader>()} />;
}
