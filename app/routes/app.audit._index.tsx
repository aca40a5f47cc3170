/** The audit log: what was done, by whom, and that nobody changed the record. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { auditQuerySchema } from "~/domain/audit/model";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { AuditPage } from "~/ui/admin/audit/audit-page";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, staffId } = await requireStaff(request, "see-audit");
  const query = auditQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { audit } = services();
  const [page, state, checkpoint] = await Promise.all([
    audit.search({ shop, staffId }, query),
    audit.state({ shop, staffId }),
    audit.checkpoint({ shop, staffId }),
  ]);
  return { ...page, query, state, checkpoint };
}

/** "Verify now". */
export async function action({ request }: ActionFunctionArgs) {
  const { shop, staffId } = await requireStaff(request, "see-audit");
  const { ok, rows, problems, findings } = await services().audit.verify({ shop, staffId });
  return { ok, rows, problems, findings };
}

export default function AuditRoute() {
  return <AuditPage {...useLoaderData<typeof loader>()} />;
}
