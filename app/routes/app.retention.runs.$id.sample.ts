/**
 * A masked sample of what a run would change. Asked by the run's page once that is shown, so that a
 * slow host keeps no page waiting; not again by itself, so that waiting for approval asks nothing.
 */
import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";

export const shouldRevalidate = () => false;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, staffId } = await requireStaff(request);
  const wanted = { shop, staffId, runId: params["id"] ?? "" };
  const sample = await services().retention.showSample(wanted).catch(throwAsResponse);
  return data(sample, { headers: { "Cache-Control": "no-store" } });
}
