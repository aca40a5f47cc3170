/** Home: what is on, what needs attention, what is left to set up. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { HomePage } from "~/ui/admin/home/home-page";
import type { ActionOutcome } from "~/ui/admin/use-outcome-toast";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireStaff(request);
  await services().setup.settle(shop);
  return { view: await services().home.read(shop) };
}

/** Runs the setup again: the one thing that can be done here. */
export async function action({ request }: ActionFunctionArgs): Promise<ActionOutcome> {
  const { shop } = await requireStaff(request);
  const failed = await services().setup.ensureSetup(shop);
  return failed.length === 0
    ? { message: "Setup is complete" }
    : { message: "It still did not work. Try again in a minute", failed: true };
}

export default function HomeRoute() {
  return (
    <HomePage view={useLoaderData<typeof loader>().view} outcome={useActionData<typeof action>()} />
  );
}
