/** What visitors did with the banner, in numbers that are about nobody. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { numbersPeriods } from "~/domain/consent/model";
import { services } from "~/services.server";
import { requireStaff } from "~/shopify/staff.server";
import { NumbersPage } from "~/ui/admin/consent/numbers/numbers-page";

export { AdminErrorBoundary as ErrorBoundary } from "~/ui/admin/admin-error-boundary";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireStaff(request);
  const asked = Number(new URL(request.url).searchParams.get("days"));
  const days = numbersPeriods.find((each) => each === asked) ?? 30;
  const { accountChoices, consent, shops } = services();
  const timeZone = (await shops.shopFacts(shop)).timezone ?? "UTC";
  const numbers = await consent.numbers(shop, { days, timeZone });
  const missing: string[] = [];
  for (const scope of ["write_customers", "write_privacy_settings"]) {
    if (!(await shops.hasScope(shop, scope))) missing.push(scope);
  }
  return { days, numbers, marketing: { missing, choices: await accountChoices.count(shop) } };
}

export default function NumbersRoute() {
  return <NumbersPage {...useLoaderData<typeof loader>()} />;
}
