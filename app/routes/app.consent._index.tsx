/** Consent as the merchant sees it: is the banner live, what does it ask, what was decided. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { ConsentPage } from "~/ui/admin/consent/consent-page";
import type { ActionOutcome } from "~/ui/admin/use-outcome-toast";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireStaff(request);
  const { consent, shops } = services();
  const facts = await shops.shopFacts(shop);
  const timeZone = facts.timezone ?? "UTC";
  const [seen, native, canReadThemes] = await Promise.all([
    consent.read(shop, { timeZone }),
    consent.readNativeBanner(shop),
    shops.hasScope(shop, "read_themes"),
  ]);
  return {
    ...{ seen, native, canReadThemes, timeZone },
    storeUrl: facts.primaryUrl ?? `https://${shop}`,
    switchOnUrl: consent.switchOnUrl(),
  };
}

export async function action({ request }: ActionFunctionArgs): Promise<ActionOutcome> {
  const { shop, staffId } = await requireStaff(request);
  const form = await request.formData();
  if (form.get("intent") === "publish") {
    const version = await services().consent.ensureBanner(shop, { staffId }).catch(throwAsResponse);
    return { message: `Version ${version} is in your store` };
  }
  const check = await services().consent.checkEmbed(shop);
  return check.kind === "seen"
    ? { message: "Looked at your themes just now" }
    : { message: `Your themes can't be looked at without ${check.without}`, failed: true };
}

export default function ConsentRoute() {
  return (
    <ConsentPage {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />
  );
}
