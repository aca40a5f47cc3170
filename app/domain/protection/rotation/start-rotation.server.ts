import { withShop, type Tx } from "~/db.server";
import type { Enqueue } from "~/db/job-port";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import {
  insertRotation,
  lockKeys,
  needsRewrapping,
  replaceDataKey,
  unfinishedRotation,
  type RotationKind,
} from "./rotation.store.server";

export type StartedRotation =
  | { readonly started: true; readonly id: string }
  | { readonly started: false; readonly why: "running" | "nothing-to-do"; readonly id?: string };

export function makeStartRotation({ enqueue }: { readonly enqueue: Enqueue<"keys.rotate"> }) {
  /**
   * Begins the replacement of a shop's data key, or of the master key around its keys; the worker
   * does the rest. New texts are sealed with the new key from the next minute on; the old one opens
   * until nothing needs it. One rotation of a kind at a time.
   */
  return async function startRotation(
    shop: ShopDomain,
    kind: RotationKind,
  ): Promise<StartedRotation> {
    return withShop(shop, async (tx) => {
      await lockKeys(tx, shop);
      const running = await unfinishedRotation(tx, shop, kind);
      if (running) {
        // Asked for again: perhaps because its job was lost.
        await enqueue(tx, { name: "keys.rotate", shop, id: running.id });
        return { started: false, why: "running", id: running.id };
      }
      const now = domainNow();
      if (!(await begin(tx, shop, { kind, now }))) return { started: false, why: "nothing-to-do" };
      const id = await insertRotation(tx, shop, { kind, now });
      await enqueue(tx, { name: "keys.rotate", shop, id });
      return { started: true, id };
    });
  };
}

async function begin(
  tx: Tx,
  shop: ShopDomain,
  { kind, now }: { readonly kind: RotationKind; readonly now: Date },
): Promise<boolean> {
  if (kind === "master") return needsRewrapping(tx, shop);
  await replaceDataKey(tx, shop, now);
  return true;
}
