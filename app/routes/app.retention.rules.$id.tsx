/** One retention rule: made ("new", from a preset where one is named), changed, or withdrawn. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseSaveMode } from "~/domain/retention/model";
import { textField } from "~/lib/form-fields";
import type { ShopDomain } from "~/lib/ids";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { RuleEditorPage } from "~/ui/admin/retention/rule-editor-page";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, staffId } = await requireStaff(request);
  const id = params["id"] ?? "new";
  if (id !== "new") return savedRule({ shop, staffId }, id);
  const { searchParams } = new URL(request.url);
  const country = searchParams.get("country") ?? undefined;
  const { lines } = await services().retentionDesk.presets(shop, country);
  const wanted = searchParams.get("preset");
  const line = lines.find((each) => each.id === wanted) ?? lines[0];
  if (!line) throw new Response("There is no preset to begin with.", { status: 404 });
  const { rule, statute, lastReviewed } = line;
  const source = wanted ? { statute, lastReviewed } : undefined;
  return { ruleId: undefined, rule, source, override: undefined };
}

/** With what a person decided about a minimum that it sets aside. */
async function savedRule(
  by: { readonly shop: ShopDomain; readonly staffId: string },
  ruleId: string,
) {
  const stored = await services().retention.ruleInForce(by.shop, ruleId);
  if (!stored) throw new Response("There is no such rule.", { status: 404 });
  const { rule } = stored;
  const override = rule.overrides.length > 0 ? await overrideOf(by, ruleId) : undefined;
  return { ruleId, rule, source: undefined, override };
}

async function overrideOf(
  by: { readonly shop: ShopDomain; readonly staffId: string },
  ruleId: string,
) {
  const [approval, facts] = await Promise.all([
    services().approvals.view({ ...by, act: "retention-override", targetId: ruleId }),
    services().shops.shopFacts(by.shop),
  ]);
  return { approval, timeZone: facts.timezone ?? "UTC" };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { shop, staffId } = await requireStaff(request);
  const form = await request.formData();
  const ruleId = params["id"] === "new" ? undefined : params["id"];
  if (textField(form, "mode") === "retire" && ruleId) {
    await services().retentionDesk.retireRule({ shop, staffId, ruleId }).catch(throwAsResponse);
    return redirect("/app/retention");
  }
  const definition: unknown = JSON.parse(textField(form, "definition") || "null");
  const how = { mode: parseSaveMode(textField(form, "mode")), reason: textField(form, "reason") };
  const saved = await services()
    .retentionDesk.saveChecked({ ...{ shop, staffId, ruleId, definition }, ...how })
    .catch(throwAsResponse);
  if (!saved.ok) return { problems: saved.problems };
  if (saved.proposed) return redirect("/app/approvals");
  return redirect(await pageAfter(saved.ruleIds, { shop, staffId }));
}

/** A rule about orders or drafts is counted at once; others are shown with what they are about. */
async function pageAfter(
  ruleIds: readonly string[],
  by: { readonly shop: ShopDomain; readonly staffId: string },
): Promise<string> {
  const [ruleId, ...more] = ruleIds;
  const stored = ruleId && (await services().retention.ruleInForce(by.shop, ruleId));
  if (!ruleId || !stored || more.length > 0) return "/app/retention";
  if (stored.rule.scope === "customers") return "/app/retention/accounts";
  if (stored.rule.scope !== "orders" && stored.rule.scope !== "draft-orders") {
    return "/app/retention/records";
  }
  return `/app/retention/runs/${await services().retention.startPreview({ ...by, ruleId })}`;
}

export default function RetentionRuleRoute() {
  const loaded = useLoaderData<typeof loader>();
  const problems = useActionData<typeof action>()?.problems ?? [];
  return <RuleEditorPage key={loaded.ruleId ?? "new"} {...loaded} problems={problems} />;
}
