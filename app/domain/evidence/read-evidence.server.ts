import { withShop, type Tx } from "~/db.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { storedMeasurements } from "./control-result.store.server";
import { judgePromise, type JudgedPromise } from "./judge-promise";
import type { Control } from "./control";
import { storePromises } from "./promises";
import { readControl, type ControlReading } from "./read-control";

/** What every control says now, stale ones counted as unknown. */
export async function readControls(
  tx: Tx,
  shop: ShopDomain,
  controls: readonly Control<Tx>[],
): Promise<ControlReading[]> {
  const measured = await storedMeasurements(tx, shop);
  const now = domainNow();
  return controls.map((control) => readControl(control, measured.get(control.id), now));
}

/** All promises, with what keeps each. */
export async function readPromises(
  shop: ShopDomain,
  controls: readonly Control<Tx>[],
): Promise<JudgedPromise[]> {
  const readings = await withShop(shop, (tx) => readControls(tx, shop, controls));
  return storePromises.map((promise) => judgePromise(promise, readings));
}
