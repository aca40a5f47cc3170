/** Implements the requests' port: an erasure in the host, looked at and asked for. */
import type { HostErasureState } from "~/domain/requests/model";
import type { HostErasure, HostErasurePreview, RequestedPerson } from "~/domain/requests/ports";
import type { CustomerGid, ShopDomain } from "~/lib/ids";
import { hostClient, type HostClient } from "./client.server";
import { findCustomer, gapOf } from "./customer-data.server";
import { AppAccessDocument } from "./generated/app-access";
import { AskCustomerErasureDocument } from "./generated/ask-customer-erasure";
import { PersonByIdDocument } from "./generated/person-by-id";

/** Optional: granted when the merchant lets the app ask for erasures. */
const ERASURE_SCOPE = "write_customer_data_erasure";

export const hostErasure: HostErasure = { preview, ask };

async function preview(shop: ShopDomain, person: RequestedPerson): Promise<HostErasurePreview> {
  try {
    return await look(hostClient(shop), person);
  } catch (error) {
    const because = gapOf(error);
    if (!because) throw error;
    return { customer: "unreachable", because, mayAsk: false };
  }
}

async function look(client: HostClient, person: RequestedPerson): Promise<HostErasurePreview> {
  const { currentAppInstallation } = await client.run(AppAccessDocument, {});
  const mayAsk = currentAppInstallation.accessScopes.some(({ handle }) => handle === ERASURE_SCOPE);
  const customerGid = await findCustomer(client, person);
  if (!customerGid) return { customer: "none", mayAsk };
  const { customer } = await client.run(PersonByIdDocument, { id: customerGid });
  if (!customer) return { customer: "none", mayAsk };
  return { customer: "found", customerGid, orders: Number(customer.numberOfOrders), mayAsk };
}

async function ask(shop: ShopDomain, customerId: CustomerGid): Promise<HostErasureState> {
  try {
    const { customerRequestDataErasure } = await hostClient(shop).run(AskCustomerErasureDocument, {
      customerId,
    });
    const problem = customerRequestDataErasure?.userErrors[0];
    if (!problem) return { state: "asked" };
    return problem.code === "DOES_NOT_EXIST"
      ? { state: "no-customer" }
      : { state: "unreachable", because: "host-refused" };
  } catch (error) {
    const because = gapOf(error);
    if (!because) throw error;
    return { state: "unreachable", because };
  }
}
