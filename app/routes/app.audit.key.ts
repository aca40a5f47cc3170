/** The public key of the audit log as a file: public, but everything of the admin asks who is there. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";

export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const { shop } = await requireStaff(request, "see-audit");
  return services().audit.publicKeyAnswer(shop);
}
