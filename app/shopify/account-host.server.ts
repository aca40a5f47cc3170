/** Implements consent's `AccountHost`: what the host does with a customer's marketing choices. */
import type { AccountHost } from "~/domain/consent/ports";
import { AppError } from "~/lib/errors";
import type { CustomerGid } from "~/lib/ids";
import { hostClient, type HostClient } from "./client.server";
import { CustomerMarketingDocument } from "./generated/customer-marketing";
import { OptOutOfSaleDocument } from "./generated/opt-out-of-sale";
import { SetEmailMarketingDocument } from "./generated/set-email-marketing";
import { SetSmsMarketingDocument } from "./generated/set-sms-marketing";

export const accountHost: AccountHost = {
  async read(shop, customer) {
    const found = await readCustomer(hostClient(shop), customer);
    if (!found) return undefined;
    const { defaultEmailAddress: email, defaultPhoneNumber: phone, dataSaleOptOut } = found;
    return {
      states: {
        email: email?.marketingState ?? null,
        sms: phone?.marketingState ?? null,
        // An account without an address can't be opted out: the API takes an address.
        sale: dataSaleOptOut ? "OPTED_OUT" : email && "OPTED_IN",
      },
      changedAt: {
        email: dateOf(email?.marketingUpdatedAt),
        sms: dateOf(phone?.marketingUpdatedAt),
        sale: null,
      },
    };
  },

  async set(shop, customer, { channel, wanted, at }) {
    const client = hostClient(shop);
    const consent = {
      marketingState: wanted === "yes" ? "SUBSCRIBED" : "UNSUBSCRIBED",
      marketingOptInLevel: "SINGLE_OPT_IN",
      consentUpdatedAt: at.toISOString(),
    } as const;
    switch (channel) {
      case "email": {
        const input = { customerId: customer, emailMarketingConsent: consent };
        const answer = await client.run(SetEmailMarketingDocument, { input });
        return refuse(answer.customerEmailMarketingConsentUpdate, channel);
      }
      case "sms": {
        const input = { customerId: customer, smsMarketingConsent: consent };
        const answer = await client.run(SetSmsMarketingDocument, { input });
        return refuse(answer.customerSmsMarketingConsentUpdate, channel);
      }
      case "sale": {
        // Read for this call only: the address is kept nowhere.
        const found = await readCustomer(client, customer);
        const email = found?.defaultEmailAddress?.emailAddress;
        if (!email) throw new AppError("host-refused", "The customer has no address to opt out.");
        const { dataSaleOptOut } = await client.run(OptOutOfSaleDocument, { email });
        return refuse(dataSaleOptOut, channel);
      }
    }
  },
};

async function readCustomer(client: HostClient, id: CustomerGid) {
  return (await client.run(CustomerMarketingDocument, { id })).customer;
}

interface Answer {
  readonly userErrors: readonly { readonly code?: string | null }[];
}

function refuse(answer: Answer | null | undefined, channel: string): void {
  const problem = answer ? answer.userErrors[0] : { code: "no answer" };
  if (problem)
    throw new AppError("host-refused", `${channel} choice refused: ${problem.code ?? "?"}`);
}

function dateOf(text: unknown): Date | null {
  return typeof text === "string" ? new Date(text) : null;
}
