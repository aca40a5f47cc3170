/** Whether the numbers of consent are about nobody: what the pages tell is looked at as a stranger would. */
import type { Tx } from "~/db.server";
import type { Control, Measurement } from "~/domain/evidence/model";
import { findShop } from "~/domain/shops/index.server";
import { numbersPeriods } from "./consent-numbers";
import { countFew } from "./count-few";
import { numbersIn } from "./read-numbers.server";

const HOUR_MS = 3_600_000;

/** Promise 39. By each period alone: what two of them tell by their difference is not looked at. */
export const numbersAnonymous: Control<Tx> = {
  id: "consent.numbers-anonymous",
  promises: [39],
  title: "No number of consent tells, alone or with the others of its page, of fewer than five",
  grade: "enforced",
  freshForMs: 2.5 * HOUR_MS,
  async measure(tx, shop): Promise<Measurement> {
    const timeZone = (await findShop(tx, shop))?.timezone ?? "UTC";
    const facts = { numbers: 0, hidden: 0, toldOfFew: 0, workedOutOfFew: 0 };
    for (const days of numbersPeriods) {
      const found = countFew(await numbersIn(tx, shop, { days, timeZone }));
      facts.numbers += found.numbers;
      facts.hidden += found.hidden;
      facts.toldOfFew += found.told;
      facts.workedOutOfFew += found.workedOut;
    }
    if (facts.toldOfFew + facts.workedOutOfFew > 0) {
      return { state: "broken", facts, because: "Some numbers tell of fewer than five visits." };
    }
    if (facts.numbers === 0) {
      return { state: "unknown", facts, because: "Nothing was counted in 90 days." };
    }
    const because = "Every page of numbers was computed anew; none tells of fewer than five.";
    return { state: "kept", facts, because };
  },
};
