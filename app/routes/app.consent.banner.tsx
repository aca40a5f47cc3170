/** The banner's editor: a draft with a live preview, its checks, versions, and publication. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { comparedSchema } from "~/domain/consent/model";
import { textField } from "~/lib/form-fields";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { BannerEditor, type EditorOutcome } from "~/ui/admin/consent/banner/banner-editor";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireStaff(request);
  const { consentDesk, shops } = services();
  const { timezone, locale } = await shops.shopFacts(shop);
  const compared = comparedSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  return {
    desk: await consentDesk.readBanner(shop),
    comparison: compared.success ? await consentDesk.compare(shop, compared.data) : undefined,
    timeZone: timezone ?? "UTC",
    locale,
  };
}

export async function action({ request }: ActionFunctionArgs): Promise<EditorOutcome> {
  const { shop, staffId } = await requireStaff(request);
  const form = await request.formData();
  const revision = Number(textField(form, "revision"));
  const { consentDesk } = services();
  switch (textField(form, "intent")) {
    case "save": {
      const config = parseJson(textField(form, "config"));
      const saving = consentDesk.saveDraft(shop, { staffId, config, revision });
      return { of: "save", ...(await saving.catch(throwAsResponse)) };
    }
    case "publish":
      return {
        of: "publish",
        ...(await consentDesk.publish(shop, { staffId, revision }).catch(throwAsResponse)),
      };
    case "restore": {
      const version = Number(textField(form, "version"));
      const restoring = consentDesk.restore(shop, { staffId, version });
      return { of: "restore", ...(await restoring.catch(throwAsResponse)) };
    }
    default:
      await consentDesk.dropDraft(shop, staffId).catch(throwAsResponse);
      return { of: "drop", kind: "dropped" };
  }
}

/** What is no JSON is no banner, and refused as that. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export default function ConsentBannerRoute() {
  const data = useLoaderData<typeof loader>();
  // A draft saved elsewhere, restored or thrown away begins the editor anew.
  return <BannerEditor key={`${data.desk.revision}-${data.desk.publishedVersion}`} {...data} />;
}
