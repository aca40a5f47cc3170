/** Vendors whose frames a visitor lets in, once or always, whatever was said of their purposes. */
import {
  nameOfVendor,
  purposes,
  type AllowedVendor,
  type VendorDetails,
} from "../domain/consent/model";
import { keep, listed } from "./memory";
import { isAllowed, type Answer, type State } from "./page";

export interface NamedVendor extends AllowedVendor {
  readonly name: string;
}

/** Whose frames they are that were let in alone. */
const letIn = new WeakMap<Element, string>();

export function noteLetIn(frame: Element, vendorId: string): void {
  letIn.set(frame, vendorId);
}

/** Whether a frame that was let in alone would be let in again. */
export function staysLetIn(state: State, frame: Element): boolean {
  const id = letIn.get(frame);
  return id !== undefined && isAlwaysAllowed(state, id);
}

/** A consent ends with its time, as the banner's does. */
export function isAlwaysAllowed({ rememberedChoice, pageConfig }: State, id: string): boolean {
  const since = rememberedChoice?.always?.[id]?.at ?? 0;
  return Date.now() - since < pageConfig.x * 864e5;
}

/** All that are always allowed now and rest on that alone. */
export function allowedAlone(state: State, vendors: readonly VendorDetails[]): NamedVendor[] {
  return Object.entries(state.rememberedChoice?.always ?? {})
    .map(([id, { purpose }]) => ({ id, purpose, name: nameOfVendor(vendors, id) }))
    .filter((vendor) => isAlwaysAllowed(state, vendor.id) && isAlone(vendor, state.allowedBits));
}

/** Whether `bits` leave a vendor to its own consent: they don't allow its purpose. */
export function isAlone({ purpose }: AllowedVendor, bits: number): boolean {
  return !isAllowed(bits, purposes.indexOf(purpose));
}

/** A decision about one vendor: it holds from now on, and its proof follows. */
export function allowVendor(
  state: State,
  { id, purpose }: AllowedVendor,
  answer: Omit<Answer, "bits">,
): void {
  const at = Date.now();
  const { allowedBits: bits, regimeNow: regime } = state;
  const isOnce = answer.method === "load-once";
  keep(state, ({ always, pending }) => ({
    always: isOnce ? always : { ...always, [id]: { purpose, at } },
    pending: listed(pending, { ...answer, at, bits, regime, vendor: { id, purpose } }),
  }));
  state.requestTask("prove");
}
