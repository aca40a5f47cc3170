/** Requests to clear a history, as the control counts them. */
import type { Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";
import type { RequestState } from "../model";

export interface HistoryCase {
  readonly id: string;
  readonly state: RequestState;
  readonly outcome: string | null;
  readonly dueAt: Date;
  readonly answeredAt: Date | null;
}

/**
 * Those that came in since a moment, or were answered since, or are still open, whatever their age.
 * Not those whose mailbox has never answered: nobody knows who asked.
 */
export async function historyCases(tx: Tx, shop: ShopDomain, since: Date): Promise<HistoryCase[]> {
  const recent = [
    { receivedAt: { gt: since } },
    { answeredAt: { gt: since } },
    { answeredAt: null },
  ];
  const rows = await tx.privacyRequest.findMany({
    where: {
      ...{ shop, kind: "history", OR: recent },
      NOT: { channel: "form", confirmedAt: null },
    },
    select: { id: true, state: true, outcome: true, dueAt: true, answeredAt: true },
  });
  return rows.map((row) => ({ ...row, state: row.state as RequestState }));
}
