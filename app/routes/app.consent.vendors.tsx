/** Vendors and cookies: what was seen, what the banner names, and what ran before consent. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  addKnownVendor,
  changeVendor,
  classifySeen,
  gradesOfHolding,
  removeVendor,
  seenKinds,
  vendorPurposes,
  type BannerConfig,
} from "~/domain/consent/model";
import { textField } from "~/lib/form-fields";
import { throwAsResponse } from "~/lib/throw-as-response";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { VendorsPage } from "~/ui/admin/consent/vendors/vendors-page";
import type { ActionOutcome } from "~/ui/admin/use-outcome-toast";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireStaff(request);
  const { consentDesk } = services();
  const { config, draft, diff } = await consentDesk.readBanner(shop);
  const watch = await consentDesk.readWatch(shop, { config });
  const asksAgain = draft !== undefined && diff.asksAgain;
  return {
    vendors: config.vendors,
    isDraft: draft !== undefined,
    asksAgain,
    watch,
    share: config.watch,
  };
}

export async function action({ request }: ActionFunctionArgs): Promise<ActionOutcome> {
  const { shop, staffId } = await requireStaff(request);
  const change = changeOf(await request.formData());
  if (!change)
    return { message: "Not saved: choose who is behind it, and what it is for", failed: true };
  const outcome = await services()
    .consentDesk.changeDraft(shop, staffId, change)
    .catch(throwAsResponse);
  switch (outcome.kind) {
    case "saved":
      return { message: "Saved in the draft of the banner" };
    case "conflict":
      return { message: "Not saved: somebody saved in between", failed: true };
    case "invalid":
      return { message: `Not saved: ${outcome.problems.join("; ")}`, failed: true };
  }
}

type Change = (config: BannerConfig) => BannerConfig;

function changeOf(form: FormData): Change | undefined {
  const id = textField(form, "id");
  const purpose = vendorPurposes.find((each) => each === textField(form, "purpose"));
  switch (textField(form, "intent")) {
    case "add":
      return (config) => addKnownVendor(config, id);
    case "remove":
      return (config) => removeVendor(config, id);
    case "grade": {
      const grade = gradesOfHolding.find((each) => each === textField(form, "grade"));
      return grade && ((config) => changeVendor(config, id, { grade }));
    }
    case "purpose":
      return purpose && ((config) => changeVendor(config, id, { purpose }));
    default: {
      const kind = seenKinds.find((each) => each === textField(form, "kind"));
      const [name, vendor] = [textField(form, "name"), textField(form, "vendor").trim()];
      if (!kind || !purpose || !vendor) return undefined;
      return (config) => classifySeen(config, { kind, name, vendor, purpose });
    }
  }
}

export default function ConsentVendorsRoute() {
  return (
    <VendorsPage {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />
  );
}
