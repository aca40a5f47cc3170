import { withShop, type Tx } from "~/db.server";
import { closeAlert, openAlert } from "~/domain/alerts/index.server";
import { recordAudit } from "~/domain/audit/index.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { logger } from "~/lib/logger.server";
import { lockControl, storedState, storeMeasurement } from "./control-result.store.server";
import type { Control, ControlState, Measurement } from "./control";
import { storePromises } from "./promises";

/**
 * Measures each control in a transaction of its own, so that one that fails takes no other with it.
 * What cannot be measured is stored as unknown. Idempotent.
 */
export async function measureControls(
  shop: ShopDomain,
  controls: readonly Control<Tx>[],
): Promise<Readonly<Record<ControlState, number>>> {
  const counts = { kept: 0, broken: 0, unknown: 0 };
  for (const control of controls) counts[await measureControl(shop, control)] += 1;
  return counts;
}

/** Measures one control, keeps the result, and records when its state has turned. */
export async function measureControl(
  shop: ShopDomain,
  control: Control<Tx>,
): Promise<ControlState> {
  const now = domainNow();
  try {
    return await withShop(shop, async (tx) => {
      await lockControl(tx, shop, control.id);
      return keep(tx, shop, { control, measurement: await control.measure(tx, shop, now), now });
    });
  } catch (error) {
    logger().error({ err: error, shop, control: control.id }, "control could not be measured");
    const because = "It could not be measured; the reason is in the log.";
    return withShop(shop, async (tx) => {
      await lockControl(tx, shop, control.id);
      return keep(tx, shop, {
        control,
        measurement: { state: "unknown", facts: {}, because },
        now,
      });
    });
  }
}

/** A check of security that fails is an alert until it no longer does. Promise 14. */
async function tellOfTurn(
  tx: Tx,
  shop: ShopDomain,
  turn: {
    readonly control: Control<Tx>;
    readonly measurement: Measurement;
    readonly from: string | undefined;
  },
): Promise<void> {
  const { control, from, measurement } = turn;
  if (!keepsSecurity(control.promises)) return;
  const name = { kind: "control-broken", key: control.id } as const;
  if (measurement.state === "broken") {
    await openAlert(tx, shop, { ...name, detail: { because: measurement.because } });
  } else if (from === "broken") {
    await closeAlert(tx, shop, name);
  }
}

async function keep(
  tx: Tx,
  shop: ShopDomain,
  result: { readonly control: Control<Tx>; readonly measurement: Measurement; readonly now: Date },
): Promise<ControlState> {
  const { control, measurement } = result;
  const from = await storedState(tx, shop, control.id);
  await storeMeasurement(tx, shop, result);
  if (from !== measurement.state) {
    await tellOfTurn(tx, shop, { control, measurement, from });
    await recordAudit(tx, shop, {
      type: "control.changed",
      actor: { kind: "system" },
      detail: { control: control.id, from: from ?? "unmeasured", to: measurement.state },
    });
  }
  return measurement.state;
}

const securityPromises = storePromises
  .filter(({ group }) => group === "security")
  .map(({ number }) => number);

function keepsSecurity(promises: readonly number[]): boolean {
  return promises.some((number) => securityPromises.includes(number));
}
