/** Cookie and account choices, inside the store's theme; works without JavaScript. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { accountChannels, type AccountChannel } from "~/domain/consent/model";
import { services } from "~/services.server";
import { shopperVisit, type ShopperVisit } from "~/services/shopper-visit.server";
import type { AccountView } from "~/ui/shopper/account-choices";
import { ChoicesPage } from "~/ui/shopper/choices-page";
import { liquidPage } from "~/ui/liquid-page.server";

export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  return choicesPage(await shopperVisit(request));
}

/** One press of a button by a customer who is logged in. Pressing again changes nothing. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const visit = await shopperVisit(request);
  const { shop, customerGid } = visit;
  if (!customerGid) return choicesPage(visit, { status: 403 });
  const form = await request.formData();
  const { accountChoices } = services();
  const token = form.get("token");
  if (typeof token !== "string" || !accountChoices.isFormToken(shop, customerGid, token)) {
    return choicesPage(visit, { status: 409, said: "stale" });
  }
  const [channel, wanted] = [form.get("channel"), form.get("wanted")];
  const isWish =
    isChannel(channel) && (wanted === "no" || (wanted === "yes" && channel !== "sale"));
  if (!isWish) return choicesPage(visit, { status: 400 });
  await accountChoices.want(shop, { customerGid, channel, wanted });
  return choicesPage(visit, { status: 200, said: "saved" });
}

async function choicesPage(
  { shop, language, timeZone, customerGid }: ShopperVisit,
  { status, said }: { readonly status: number; readonly said?: AccountView["said"] } = {
    status: 200,
  },
): Promise<Response> {
  const { accountChoices, consent } = services();
  const offersClearing = await consent.offersClearing(shop);
  const account: AccountView | undefined = customerGid && {
    choices: await accountChoices.shownChoices(shop, customerGid),
    history: await accountChoices.pastChoices(shop, customerGid),
    receipts: await consent.receiptsOf(shop, customerGid),
    token: accountChoices.formToken(shop, customerGid),
    said,
  };
  return liquidPage(<ChoicesPage {...{ language, timeZone, offersClearing, account }} />, {
    status,
  });
}

function isChannel(value: unknown): value is AccountChannel {
  return accountChannels.some((channel) => channel === value);
}
