/** Deliveries of the host: taken in once, worked on until handled, then emptied. */
export { makeAcceptDelivery } from "./accept-delivery.server";
export { deliverySummary, type DeliverySummary } from "./delivery-summary.store.server";
export { revivePrematureRedacts } from "./delivery.store.server";
export {
  makeHandleDelivery,
  type Close,
  type DeliveryEffect,
  type DeliveryEnd,
} from "./handle-delivery.server";
