/** Wires key rotation to the queue and the audit log, for the worker and for `npm run keys`. */
import { asPlatform } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import {
  advanceRotation,
  everyShop,
  keyState,
  listRotations,
  makeStartRotation,
  masterKeysInUse,
  type ReportRotation,
} from "~/domain/protection/index.server";
import { enqueue } from "~/jobs/queue.server";
import type { ShopDomain } from "~/lib/ids";

const report: ReportRotation = async (tx, shop, { kind, resealed }) => {
  await recordAudit(tx, shop, {
    type: "keys.replaced",
    actor: { kind: "system" },
    detail: { kind, resealed },
  });
};

export function buildKeysServices() {
  const startRotation = makeStartRotation({ enqueue });
  return {
    startRotation,
    stateOf: keyState,
    advance: (job: { readonly shop: ShopDomain; readonly id: string }) =>
      advanceRotation(job, { report }),
    /** Has every shop's keys wrapped by the current master key. Answers for how many that is due. */
    async startMasterRotation(): Promise<number> {
      let due = 0;
      for (const shop of await asPlatform(everyShop)) {
        const { id } = await startRotation(shop, "master");
        if (id !== undefined) due += 1;
      }
      return due;
    },
    status: () =>
      asPlatform(async (tx) => ({
        masters: await masterKeysInUse(tx),
        rotations: await listRotations(tx),
      })),
  };
}
