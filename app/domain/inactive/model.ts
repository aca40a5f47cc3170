/** Unused accounts: the pure part, safe in a browser. */
export {
  accountStates,
  type AccountCounts,
  type AccountState,
  type InactiveRunState,
} from "./account-state";
export { accountFields, type AccountField, type FreshCustomer } from "./customer-facts";
export { type InactiveCounts } from "./inactive-counts";
export { type AccountHold } from "./judge-customer";
