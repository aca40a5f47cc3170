/** All promises, what keeps each, and what has been measured. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { promiseStates } from "~/domain/evidence/model";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { PromiseListPage } from "~/ui/admin/promises/promise-list-page";
import type { ActionOutcome } from "~/ui/admin/use-outcome-toast";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireStaff(request);
  const wanted = new URL(request.url).searchParams.get("state");
  const [promises, facts] = await Promise.all([
    services().evidence.promises(shop),
    services().shops.shopFacts(shop),
  ]);
  const storeUrl = facts.primaryUrl ?? `https://${shop}`;
  const state = promiseStates.find((each) => each === wanted);
  return { promises, state: state ?? null, timeZone: facts.timezone ?? "UTC", storeUrl };
}

export async function action({ request }: ActionFunctionArgs): Promise<ActionOutcome> {
  const { shop } = await requireStaff(request);
  const { kept, broken, unknown } = await services().evidence.measure(shop);
  const doubt = unknown > 0 ? `, ${unknown} unknown` : "";
  return { message: `Checked: ${kept} kept, ${broken} broken${doubt}` };
}

export default function PromisesRoute() {
  return (
    <PromiseListPage {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />
  );
}
