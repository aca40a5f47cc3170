/** The last measurement of each control. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import { z } from "zod";
import type { Control, Measurement } from "./control";
import type { StoredMeasurement } from "./read-control";

const measuredSchema = z.object({
  because: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
const stateSchema = z.enum(["kept", "broken", "unknown"]);

/** One measurement of one control at a time: a flip is noticed, and told, once. */
export async function lockControl(tx: Tx, shop: ShopDomain, controlId: string): Promise<void> {
  const name = `control:${shop}:${controlId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

/** The state stored last, whatever its age; undefined before the first measurement. */
export async function storedState(
  tx: Tx,
  shop: ShopDomain,
  controlId: string,
): Promise<string | undefined> {
  const row = await tx.controlResult.findUnique({
    where: { shop_controlId: { shop, controlId } },
    select: { state: true },
  });
  return row?.state;
}

export async function storeMeasurement(
  tx: Tx,
  shop: ShopDomain,
  {
    control,
    measurement,
    now,
  }: { readonly control: Control<Tx>; readonly measurement: Measurement; readonly now: Date },
): Promise<void> {
  const data = {
    state: measurement.state,
    grade: control.grade,
    measured: { because: measurement.because, facts: measurement.facts },
    checkedAt: now,
    staleAt: new Date(now.getTime() + control.freshForMs),
  };
  await tx.controlResult.upsert({
    where: { shop_controlId: { shop, controlId: control.id } },
    create: { shop, controlId: control.id, ...data },
    update: data,
  });
}

/** All stored measurements of a shop, by control. */
export async function storedMeasurements(
  tx: Tx,
  shop: ShopDomain,
): Promise<ReadonlyMap<string, StoredMeasurement>> {
  const rows = await tx.controlResult.findMany({ where: { shop } });
  return new Map(
    rows.map(({ controlId, state, measured, checkedAt, staleAt }) => [
      controlId,
      {
        ...measuredSchema.parse(measured),
        state: stateSchema.parse(state),
        checkedAt,
        staleAt,
      },
    ]),
  );
}
