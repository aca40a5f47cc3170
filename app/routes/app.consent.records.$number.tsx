/** One recorded decision: what was shown, what was chosen, and whether the proof holds. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { vendorInReceipt } from "~/domain/consent/model";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { RecordPage } from "~/ui/admin/consent/records/record-page";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, staffId } = await requireStaff(request, "see-audit");
  const { consent, shops } = services();
  const view = await consent.readRecord({ shop, staffId }, params["number"] ?? "");
  if (!view) throw new Response("There is no such record, or its time is over.", { status: 404 });
  const { decision, notice, proof, batch, next } = view.receipt;
  return {
    ...{ decision, shown: notice.shown, faults: view.faults },
    vendor: vendorInReceipt(view.receipt) ?? null,
    next,
    sealed: proof && batch ? { entry: proof.leaf.index, at: proof.checkpoint.sealedAt } : null,
    timeZone: (await shops.shopFacts(shop)).timezone ?? "UTC",
  };
}

export default function RecordRoute() {
  return <RecordPage {...useLoaderData<typeof loader>()} />;
}
