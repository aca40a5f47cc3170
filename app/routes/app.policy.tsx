/** The policy as the merchant sees it: what is published, what it rests on, what is missing. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { merchantFactsSchema } from "~/domain/policy/model";
import { isShopperLanguage } from "~/lib/language";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { PolicyDeskPage } from "~/ui/admin/policy/policy-desk-page";
import type { ActionOutcome } from "~/ui/admin/use-outcome-toast";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireStaff(request);
  const wanted = new URL(request.url).searchParams.get("language") ?? "en";
  const language = isShopperLanguage(wanted) ? wanted : "en";
  const [desk, facts] = await Promise.all([
    services().policy.desk(shop, language),
    services().shops.shopFacts(shop),
  ]);
  const storeUrl = facts.primaryUrl ?? `https://${shop}`;
  return { desk, language, timeZone: facts.timezone ?? "UTC", storeUrl };
}

export async function action({ request }: ActionFunctionArgs): Promise<ActionOutcome> {
  const { shop, staffId } = await requireStaff(request);
  const form = await request.formData();
  if (form.get("intent") === "publish") {
    const { published, version } = await services()
      .policy.publish(shop, staffId)
      .catch(throwAsResponse);
    const message = published ? `Version ${version} is published` : "Nothing had changed";
    return { message };
  }
  const read = merchantFactsSchema.safeParse(Object.fromEntries(form));
  if (!read.success) {
    const problems = Object.fromEntries(
      read.error.issues.map(({ path, message }) => [String(path[0]), message]),
    );
    return { message: "Please check the form", failed: true, problems };
  }
  await services().policy.saveFacts(shop, { facts: read.data, staffId }).catch(throwAsResponse);
  return { message: "Saved. Publish the policy to show it" };
}

export default function PolicyRoute() {
  return (
    <PolicyDeskPage {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />
  );
}
