/** The retention rules, what each does next, and where to begin. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { describeRule, presetCountries, runScopes } from "~/domain/retention/model";
import { textField } from "~/lib/form-fields";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { RulesPage } from "~/ui/admin/retention/rules-page";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireStaff(request);
  const wanted = new URL(request.url).searchParams.get("country") ?? undefined;
  const { nextEffects } = services().retentionDesk;
  const rules = await services().retention.listRules(shop);
  const about = runScopes.filter((scope) => rules.some(({ rule }) => rule.scope === scope));
  const [missing, facts, orders, drafts, preset] = await Promise.all([
    services().retention.missingScopes(shop, [...new Set([...about, "orders" as const])]),
    services().shops.shopFacts(shop),
    nextEffects(shop, "orders"),
    nextEffects(shop, "draft-orders"),
    services().retentionDesk.presets(shop, wanted),
  ]);
  const sentences = new Set(rules.map(({ sentence }) => sentence));
  const presets = preset.lines.map(({ rule, ...line }) => {
    const sentence = describeRule(rule);
    return { ...line, sentence, known: sentences.has(sentence) };
  });
  const listed = rules.map(({ rule, id, sentence, lastRun }) => ({
    ...{ id, sentence, lastRun, name: rule.name, scope: rule.scope },
  }));
  const where = { country: preset.country, countries: presetCountries() };
  const effects = { orders, "draft-orders": drafts };
  return { rules: listed, missing, effects, presets, ...where, timeZone: facts.timezone ?? "UTC" };
}

/** Previews a rule, or all of them, and shows the run. */
export async function action({ request }: ActionFunctionArgs) {
  const { shop, staffId } = await requireStaff(request);
  const form = await request.formData();
  const { previewAll, startPreview } = services().retention;
  const ruleId = textField(form, "ruleId");
  if (form.get("intent") !== "all" && ruleId === "") {
    throw new Response("No rule was named.", { status: 400 });
  }
  const scope = runScopes.find((each) => each === form.get("scope")) ?? "orders";
  const started =
    ruleId === "" ? previewAll({ shop, staffId, scope }) : startPreview({ shop, staffId, ruleId });
  return redirect(`/app/retention/runs/${await started.catch(throwAsResponse)}`);
}

export default function RetentionRoute() {
  return <RulesPage {...useLoaderData<typeof loader>()} />;
}
