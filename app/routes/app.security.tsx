/** What happened at the store's public doors, and when the risks were last assessed. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { may } from "~/domain/staff/model";
import { riskAssessmentSchema } from "~/domain/upkeep/model";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { SecurityPage } from "~/ui/admin/security/security-page";
import { useOutcomeToast, type ActionOutcome } from "~/ui/admin/use-outcome-toast";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, role } = await requireStaff(request);
  const [view, assessments, keys] = await Promise.all([
    services().security.read(shop),
    services().security.assessments(shop),
    services().keys.stateOf(shop),
  ]);
  return { ...view, assessments, keys, maySettle: may(role, "manage-incidents") };
}

/** Somebody has looked: the alerts go, and counting starts again. Or: the risks were assessed. */
export async function action({ request }: ActionFunctionArgs): Promise<ActionOutcome> {
  const { shop, staffId } = await requireStaff(request);
  const form = Object.fromEntries(await request.formData());
  if (form["intent"] !== "assess") {
    await services().security.settle(shop, staffId).catch(throwAsResponse);
    return { message: "Settled: counting starts again from here" };
  }
  const assessment = riskAssessmentSchema.safeParse(form);
  if (!assessment.success) {
    const message = "Write at least a sentence, and set a date for the next time.";
    return { message, failed: true };
  }
  const { attestRisks } = services().security;
  await attestRisks(shop, { staffId, ...assessment.data }).catch(throwAsResponse);
  return { message: "Assessment recorded" };
}

export default function SecurityRoute() {
  const outcome = useActionData<typeof action>();
  useOutcomeToast(outcome);
  return <SecurityPage {...useLoaderData<typeof loader>()} outcome={outcome} />;
}
