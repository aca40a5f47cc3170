/** Wires the evidence to the controls of all domains. */
import { withShop } from "~/db.server";
import { measureControls, readControls, readPromises } from "~/domain/evidence/index.server";
import {
  publicStatements,
  type ControlReading,
  type PublicStatement,
} from "~/domain/evidence/model";
import type { ShopDomain } from "~/lib/ids";
import { controlRegistry } from "./control-registry.server";

/** What shoppers may see of one control. */
interface StatementReading {
  readonly statement: PublicStatement;
  readonly reading: ControlReading;
}

async function readPublicStatements(shop: ShopDomain): Promise<StatementReading[]> {
  const readings = await withShop(shop, (tx) => readControls(tx, shop, controlRegistry));
  return publicStatements.flatMap((statement) => {
    const reading = readings.find(({ id }) => id === statement.control);
    return reading ? [{ statement, reading }] : [];
  });
}

export function buildEvidenceServices() {
  return {
    /** Measures every control of a shop now. Idempotent: what `control.measure` and "Check now" do. */
    measure: (shop: ShopDomain) => measureControls(shop, controlRegistry),
    promises: (shop: ShopDomain) => readPromises(shop, controlRegistry),
    publicStatements: readPublicStatements,
  };
}
