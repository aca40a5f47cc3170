/** Unused accounts: looked for, told, put in order. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { describeRule } from "~/domain/retention/model";
import { textField } from "~/lib/form-fields";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { AccountsPage } from "~/ui/admin/retention/accounts-page";
import type { ActionOutcome } from "~/ui/admin/use-outcome-toast";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireStaff(request);
  const [{ rules, runs, accounts, heldBack }, facts, { dueAt }] = await Promise.all([
    services().inactive.read(shop),
    services().shops.shopFacts(shop),
    services().retention.showSchedule(shop),
  ]);
  const described = rules.map(({ id, rule }) => ({
    ...{ id, sentence: describeRule(rule) },
    erases: rule.actions.some((act) => act.do === "request-erasure"),
  }));
  const timeZone = facts.timezone ?? "UTC";
  return { rules: described, looks: runs, accounts, heldBack, nextLook: dueAt, timeZone };
}

const refusals = {
  "not-counted": "This look was confirmed already, or is not ready.",
  "rule-changed": "The rule was changed since. Look again first.",
  "too-old": "This look is too old. Look again first.",
  "nothing-due": "There is nobody to tell.",
} as const;

export async function action({ request }: ActionFunctionArgs): Promise<ActionOutcome> {
  const { shop, staffId } = await requireStaff(request);
  const form = await request.formData();
  const { countAccounts, confirmRun, stopRun } = services().inactive;
  const runId = textField(form, "runId");
  switch (form.get("intent")) {
    case "count": {
      const ruleId = textField(form, "ruleId");
      await countAccounts({ shop, staffId, ruleId }).catch(throwAsResponse);
      return { message: "All accounts are being looked at" };
    }
    case "confirm": {
      const answer = await confirmRun({ shop, staffId, runId }).catch(throwAsResponse);
      if (!answer.ok) return { message: refusals[answer.why], failed: true };
      return { message: `${answer.customers} people are being told` };
    }
    case "stop": {
      const stopped = await stopRun({ shop, staffId, runId }).catch(throwAsResponse);
      if (stopped === undefined) return { message: "It was over already", failed: true };
      return { message: `Stopped: ${stopped} accounts stay as they are` };
    }
    default:
      throw new Response("Unknown intent", { status: 400 });
  }
}

export default function AccountsRoute() {
  const loaded = useLoaderData<typeof loader>();
  return <AccountsPage {...loaded} outcome={useActionData<ActionOutcome>()} />;
}
