/** Rules per region: what a visitor will see, own rules, and the host's own pixels. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { regimes } from "~/domain/consent/model";
import { textField } from "~/lib/form-fields";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { hostOutcome, ruleOutcome } from "~/ui/admin/consent/regions/region-outcomes";
import { RegionsPage } from "~/ui/admin/consent/regions/regions-page";
import type { ActionOutcome } from "~/ui/admin/use-outcome-toast";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireStaff(request);
  const { consent, consentDesk, shops } = services();
  const [desk, host, native, canWrite, facts] = await Promise.all([
    consentDesk.readBanner(shop),
    consentDesk.hostConsentStatus(shop),
    consent.readNativeBanner(shop),
    shops.hasScope(shop, "write_privacy_settings"),
    shops.shopFacts(shop),
  ]);
  const { config, draft } = desk;
  return {
    ...{ config, host: host ?? null, native, canWrite, isDraft: draft !== undefined },
    ...{ country: facts.country ?? "DE", timeZone: facts.timezone ?? "UTC" },
  };
}

export async function action({ request }: ActionFunctionArgs): Promise<ActionOutcome> {
  const { shop, staffId } = await requireStaff(request);
  const form = await request.formData();
  const { consentDesk } = services();
  switch (textField(form, "intent")) {
    case "write":
      return hostOutcome(
        await consentDesk.writeHostConsent(shop, { staffId }).catch(throwAsResponse),
      );
    case "compare":
      return hostOutcome(await consentDesk.checkHostConsent(shop).catch(throwAsResponse));
    case "disable-native": {
      const understood = textField(form, "understood") === "yes";
      const by = { staffId, understood };
      return hostOutcome(await consentDesk.disableNativeBanner(shop, by).catch(throwAsResponse));
    }
    default: {
      const place = textField(form, "place");
      const regime = regimes.find((each) => each === textField(form, "regime")) ?? null;
      const by = { staffId, place, regime };
      return ruleOutcome(place, await consentDesk.setRegionRule(shop, by).catch(throwAsResponse));
    }
  }
}

export default function ConsentRegionsRoute() {
  return (
    <RegionsPage {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />
  );
}
