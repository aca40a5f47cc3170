/** Implements the ports of unused accounts over bulk operations and single reads. */
import type { AccountField, FreshCustomer } from "~/domain/inactive/model";
import type {
  CustomerScan,
  CustomerSource,
  CustomerWriter,
  ScannedCustomer,
} from "~/domain/inactive/ports";
import { AppError } from "~/lib/errors";
import type { CustomerGid, OrderGid, ShopDomain } from "~/lib/ids";
import { readBulkFile } from "./bulk-file.server";
import { hostClient } from "./client.server";
import { AskCustomerErasureDocument } from "./generated/ask-customer-erasure";
import { BulkQueryStateDocument } from "./generated/bulk-query-state";
import { CancelCustomerErasureDocument } from "./generated/cancel-customer-erasure";
import {
  ClearCustomerFieldsDocument,
  type ClearCustomerFieldsMutationVariables,
} from "./generated/clear-customer-fields";
import {
  InactiveCustomerDocument,
  type InactiveCustomerFactsFragment,
} from "./generated/inactive-customer";
import { InactiveCustomersDocument } from "./generated/inactive-customers.bulk";
import { StartBulkQueryDocument } from "./generated/start-bulk-query";

export const customerSource: CustomerSource = { startScan, scanState, readScan, readCustomer };
export const customerWriter: CustomerWriter = { clear, askErasure, cancelErasure };

async function startScan(shop: ShopDomain): Promise<string> {
  const { bulkOperationRunQuery } = await hostClient(shop).run(StartBulkQueryDocument, {
    query: InactiveCustomersDocument.text,
  });
  const started = bulkOperationRunQuery?.bulkOperation?.id;
  if (started) return started;
  const code = bulkOperationRunQuery?.userErrors[0]?.code;
  if (code === "OPERATION_IN_PROGRESS" || code === "LIMIT_REACHED") {
    throw new AppError("host-throttled", "The host is busy with another bulk operation.", {
      retryable: true,
    });
  }
  throw new AppError("host-refused", `The host refused the bulk query: ${code ?? "no reason"}`);
}

async function scanState(shop: ShopDomain, scanId: string): Promise<CustomerScan> {
  const { bulkOperation } = await hostClient(shop).run(BulkQueryStateDocument, { id: scanId });
  switch (bulkOperation?.status) {
    case "CREATED":
    case "RUNNING":
    case "CANCELING":
      return { state: "running" };
    case "COMPLETED":
      return {
        ...{ state: "ready", url: bulkOperation.url },
        objects: Number(bulkOperation.objectCount),
      };
    default:
      return { state: "failed", problem: "scan-failed" };
  }
}

async function* readScan(file: {
  readonly url: string | null;
  readonly objects: number;
}): AsyncGenerator<readonly ScannedCustomer[]> {
  for await (const families of readBulkFile(file)) {
    yield families.map(({ root, children }) =>
      toFacts(root as InactiveCustomerFactsFragment, children.length),
    );
  }
}

async function readCustomer(
  shop: ShopDomain,
  id: CustomerGid,
): Promise<Omit<FreshCustomer, "appActivityAt"> | undefined> {
  const { customer } = await hostClient(shop).run(InactiveCustomerDocument, { id });
  if (!customer) return undefined;
  const { note, phone, email, locale, orders } = customer;
  const filled: AccountField[] = [];
  if (note) filled.push("note");
  if (phone?.phoneNumber) filled.push("phone");
  return {
    ...toFacts(customer, customer.open.nodes.length),
    ...{ filled, locale, email: email?.emailAddress ?? null },
    orders: orders.nodes.map((order) => order.id as OrderGid),
    // Orders that were not read may be held: then nothing is known.
    ...(orders.pageInfo.hasNextPage ? { openOrders: unreadable } : {}),
  };
}

const unreadable = { seen: false, because: "orders-unreadable" } as const;

function toFacts(customer: InactiveCustomerFactsFragment, openOrders: number): ScannedCustomer {
  const { id, createdAt, displayName, defaultEmailAddress, companyContactProfiles } = customer;
  const subscription = customer.productSubscriberStatus;
  return {
    id: id as CustomerGid,
    createdAt: moment(createdAt),
    lastOrderAt: lastOrderAt(customer),
    choiceAt: moment(defaultEmailAddress?.marketingUpdatedAt),
    openOrders: { seen: true, value: openOrders },
    business: { seen: true, value: companyContactProfiles.length > 0 },
    mainContact: companyContactProfiles.some(({ isMainContact }) => isMainContact),
    // Over all apps' contracts. One that failed may be mended; a paused one goes on some day.
    subscribed: ["ACTIVE", "PAUSED", "FAILED"].includes(subscription),
    reachable: defaultEmailAddress?.validFormat ?? false,
    personal: displayName.trim() !== "" || defaultEmailAddress !== null,
  };
}

/** Orders older than 60 days are hidden without a scope: that there are some is counted all the same. */
function lastOrderAt({
  lastOrder,
  numberOfOrders,
}: InactiveCustomerFactsFragment): ScannedCustomer["lastOrderAt"] {
  const at = moment(lastOrder?.processedAt) ?? moment(lastOrder?.createdAt);
  if (at === null && Number(numberOfOrders) > 0) {
    return unreadable;
  }
  return { seen: true, value: at };
}

function moment(text: string | null | undefined): number | null {
  const at = text ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? null : at;
}

type CustomerInput = ClearCustomerFieldsMutationVariables["input"];

/** An empty note, and no phone: an empty text is no phone number. Read back after writing. */
const emptied = {
  note: { note: "" },
  phone: { phone: null },
} as const satisfies Record<AccountField, Partial<CustomerInput>>;

async function clear(
  shop: ShopDomain,
  id: CustomerGid,
  fields: readonly AccountField[],
): Promise<void> {
  const input = fields.reduce<CustomerInput>((all, field) => ({ ...all, ...emptied[field] }), {
    id,
  });
  const { customerUpdate } = await hostClient(shop).run(ClearCustomerFieldsDocument, { input });
  const [refusal] = customerUpdate?.userErrors ?? [];
  if (!refusal) return;
  // The message may quote a value: only the place of the refusal goes on.
  throw new AppError("host-refused", `customerUpdate refused ${refusal.field?.join(".") ?? "it"}`);
}

async function askErasure(shop: ShopDomain, customerId: CustomerGid): Promise<boolean> {
  const { customerRequestDataErasure } = await hostClient(shop).run(AskCustomerErasureDocument, {
    customerId,
  });
  const problem = customerRequestDataErasure?.userErrors[0];
  if (!problem) return true;
  if (problem.code === "DOES_NOT_EXIST") return false;
  throw new AppError("host-refused", `The erasure was refused: ${problem.code ?? "no reason"}`);
}

async function cancelErasure(shop: ShopDomain, customerId: CustomerGid): Promise<boolean> {
  const { customerCancelDataErasure } = await hostClient(shop).run(CancelCustomerErasureDocument, {
    customerId,
  });
  const problem = customerCancelDataErasure?.userErrors[0];
  if (!problem) return true;
  // Nothing is being erased (any more), or the customer is gone: nothing is left to take back.
  return problem.code === "NOT_BEING_ERASED";
}
