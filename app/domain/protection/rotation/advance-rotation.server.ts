/** Carries a rotation on, batch by batch, each with the place it has reached in one transaction. */
import { withShop, type Tx } from "~/db.server";
import { domainNow } from "~/lib/clock.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { logger } from "~/lib/logger.server";
import { anythingStale, resealBatch } from "./reseal.store.server";
import {
  dataKeyId,
  deleteKeys,
  holdRetiredKeys,
  holdRotation,
  patchRotation,
  rewrapKeys,
  type Rotation,
  type RotationKind,
} from "./rotation.store.server";

/**
 * How long a retired key stays after everything was sealed anew: processes remember keys for a
 * minute or two, and should not meet a refusal.
 */
const SETTLE_MS = 5 * 60_000;
const RETRY_MS = 10 * 60_000;

/** What one step led to. busy: somebody else is at it, or there is nothing to do. */
type Step = "more" | "later" | "done" | "busy";

/** What a finished rotation is recorded by, in the transaction that ends it. */
export type ReportRotation = (
  tx: Tx,
  shop: ShopDomain,
  done: { readonly id: string; readonly kind: RotationKind; readonly resealed: number },
) => Promise<void>;

export interface AdvanceOptions {
  /** Milliseconds (see `SETTLE_MS`). */
  readonly settleMs?: number;
  /** Called after each committed step; throwing is a crash. */
  readonly afterStep?: () => void | Promise<void>;
  readonly report?: ReportRotation;
}

/**
 * Safe to call at any time, any number of times and twice at once: progress is in the row, which one
 * caller holds at a time. Throws what kept it from going on, such as a text that does not open; it is
 * tried again later and nothing is lost, because the old key stays.
 */
export async function advanceRotation(
  { shop, id }: { readonly shop: ShopDomain; readonly id: string },
  options: AdvanceOptions = {},
): Promise<Exclude<Step, "more">> {
  for (;;) {
    const step = await oneStep({ shop, id }, options);
    await options.afterStep?.();
    if (step !== "more") return step;
  }
}

async function oneStep(
  { shop, id }: { readonly shop: ShopDomain; readonly id: string },
  { settleMs = SETTLE_MS, report }: AdvanceOptions,
): Promise<Step> {
  try {
    return await withShop(shop, async (tx) => {
      const rotation = await holdRotation(tx, shop, id);
      if (!rotation) return "busy";
      if (rotation.kind === "data" && rotation.state === "running") {
        return reseal(tx, shop, { rotation, settleMs });
      }
      const ended = await (rotation.kind === "master" ? rewrap : finish)(tx, shop, rotation);
      if (typeof ended === "string") return ended;
      await end(tx, shop, { id, ...ended });
      await report?.(tx, shop, { id, kind: rotation.kind, ...ended });
      return "done";
    });
  } catch (error) {
    const problem = error instanceof AppError ? error.code : "unexpected";
    const nextAt = new Date(domainNow().getTime() + RETRY_MS);
    await withShop(shop, (tx) => patchRotation(tx, shop, { id, problem, nextAt }));
    throw error;
  }
}

interface Ended {
  readonly resealed: number;
}

async function rewrap(tx: Tx, shop: ShopDomain): Promise<Ended | Step> {
  return { resealed: await rewrapKeys(tx, shop) };
}

async function reseal(
  tx: Tx,
  shop: ShopDomain,
  { rotation, settleMs }: { readonly rotation: Rotation; readonly settleMs: number },
): Promise<Step> {
  const { id, cursor, resealed, inPass, startedAt } = rotation;
  const current = await dataKeyId(tx, shop);
  if (current === undefined) throw new AppError("key-missing", `${shop} has no data key.`);
  const batch = await resealBatch(tx, shop, { current, cursor });
  if (batch.cursor !== undefined) {
    const counts = { resealed: resealed + batch.count, inPass: inPass + batch.count };
    await patchRotation(tx, shop, { id, cursor: batch.cursor, ...counts, problem: null });
    return "more";
  }
  if (inPass > 0) {
    await patchRotation(tx, shop, { id, cursor: "", inPass: 0, problem: null });
    return "more";
  }
  const settled = startedAt.getTime() + settleMs;
  const nextAt = new Date(Math.max(settled, domainNow().getTime()));
  await patchRotation(tx, shop, { id, state: "settling", cursor: "", nextAt });
  return nextAt.getTime() <= domainNow().getTime() ? "more" : "later";
}

/** Destroys the retired keys once nothing names them; what came in between is sealed anew first. */
async function finish(tx: Tx, shop: ShopDomain, rotation: Rotation): Promise<Ended | Step> {
  const { id, nextAt, resealed } = rotation;
  if (nextAt && nextAt.getTime() > domainNow().getTime()) return "later";
  const current = await dataKeyId(tx, shop);
  if (current === undefined) throw new AppError("key-missing", `${shop} has no data key.`);
  const retired = await holdRetiredKeys(tx, shop);
  if (await anythingStale(tx, shop, current)) {
    await patchRotation(tx, shop, { id, state: "running", cursor: "", inPass: 0 });
    return "more";
  }
  await deleteKeys(tx, shop, retired);
  return { resealed };
}

async function end(
  tx: Tx,
  shop: ShopDomain,
  { id, resealed }: { readonly id: string; readonly resealed: number },
): Promise<void> {
  const finishedAt = domainNow();
  const last = { state: "done", cursor: "", finishedAt, nextAt: null, problem: null };
  await patchRotation(tx, shop, { id, resealed, ...last });
  logger().info({ shop, rotation: id, resealed }, "keys were replaced");
}
