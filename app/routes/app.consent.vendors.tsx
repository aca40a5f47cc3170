/** Vendors and cookies: what was seen, what the banner names, and what ran before consent. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { applyVendorForm, toolsToAdd, vendorFormSchema } from "~/domain/consent/model";
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
    tools: toolsToAdd(config),
    isDraft: draft !== undefined,
    asksAgain,
    watch,
    share: config.watch,
  };
}

export async function action({ request }: ActionFunctionArgs): Promise<ActionOutcome> {
  const { shop, staffId } = await requireStaff(request);
  const read = vendorFormSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!read.success) {
    const { issues } = read.error;
    const said = issues.map(({ message }) => message).join(" ");
    const problems = Object.fromEntries(
      issues.map(({ path, message }) => [String(path[0]), message]),
    );
    return { message: `Not saved. ${said}`, failed: true, problems };
  }
  const outcome = await services()
    .consentDesk.changeDraft(shop, staffId, (config) => applyVendorForm(config, read.data))
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

export default function ConsentVendorsRoute() {
  return (
    <VendorsPage {...useLoaderData<typeof loader>()} outcome={useActionData<typeof action>()} />
  );
}
