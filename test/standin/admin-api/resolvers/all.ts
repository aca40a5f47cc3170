import { bulkMutations } from "../bulk/bulk-mutations";
import { customerMutations } from "../customers/customer-mutations";
import { erasureMutations } from "../customers/erasure-mutations";
import { metafieldMutations } from "../metafields/metafield-mutations";
import { draftOrderMutations } from "../orders/draft-order-mutations";
import { orderMutations } from "../orders/order-mutations";
import { privacyMutations } from "../privacy-mutations";
import type { Resolvers } from "../resolver";
import { stagedUploadMutations } from "../uploads/staged-upload-mutations";
import { webhookMutations } from "../webhook-mutations";
import { bulkOperation } from "./bulk-operation";
import { customer } from "./customer";
import { draftOrder } from "./draft-order";
import { appInstallation } from "./installation";
import { mailingAddress } from "./mailing-address";
import { metafield } from "./metafield";
import { onlineStoreTheme } from "./online-store-theme";
import { fulfillment, lineItem, order, orderReturn, refund } from "./order";
import { privacySettings } from "./privacy-settings";
import { queryRoot } from "./query-root";
import { shop } from "./shop";

/** Own resolvers by type; fields without one are read from the state or fail. */
export const allResolvers: Record<string, Resolvers<never>> = {
  QueryRoot: queryRoot,
  Mutation: {
    ...bulkMutations,
    ...customerMutations,
    ...draftOrderMutations,
    ...erasureMutations,
    ...metafieldMutations,
    ...orderMutations,
    ...privacyMutations,
    ...stagedUploadMutations,
    ...webhookMutations,
  },
  AppInstallation: appInstallation,
  BulkOperation: bulkOperation,
  Customer: customer,
  DraftOrder: draftOrder,
  Fulfillment: fulfillment,
  LineItem: lineItem,
  MailingAddress: mailingAddress,
  Metafield: metafield,
  OnlineStoreTheme: onlineStoreTheme,
  Order: order,
  PrivacySettings: privacySettings,
  Refund: refund,
  Return: orderReturn,
  Shop: shop,
};
