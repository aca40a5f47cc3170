/** "Why this order?": one order, explained. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { WhyPage } from "~/ui/admin/retention/why-page";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireStaff(request);
  const asked = (new URL(request.url).searchParams.get("order") ?? "").trim();
  const { explainOne, exampleOrders } = services().retentionDesk;
  const examples = await exampleOrders(shop);
  if (asked === "") return { asked, examples, explained: undefined };
  const explained = await explainOne({ shop, order: asked }).catch(throwAsResponse);
  return { asked, examples, explained: explained ?? null };
}

export default function WhyRoute() {
  const loaded = useLoaderData<typeof loader>();
  return <WhyPage key={loaded.asked} {...loaded} />;
}
