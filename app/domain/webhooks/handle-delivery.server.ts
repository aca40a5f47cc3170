/**
 * Works on one stored delivery: once, or again after a crash, until it is handled or set aside.
 *
 * A use case that changes only our own rows closes the delivery in the transaction of its change.
 * Others are repeatable, and the delivery is closed after them.
 */
import { withShop, type Tx } from "~/db.server";
import { openAlert } from "~/domain/alerts/index.server";
import { recordAudit } from "~/domain/audit/index.server";
import { domainNow, realNow } from "~/lib/clock.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import type { Enqueue } from "~/db/job-port";
import { logger } from "~/lib/logger.server";
import {
  claimDelivery,
  closeDelivery,
  forgetSetAside,
  postponeDelivery,
  setAside,
  type Claimed,
} from "./delivery.store.server";
import { MAX_ATTEMPTS, retryDelayMs, type OpenDelivery } from "./model";

/** How a delivery ended. `why` is a code. */
export type DeliveryEnd =
  { readonly state: "handled" } | { readonly state: "ignored"; readonly why: string };

/** Closes the delivery within the caller's transaction. */
export type Close = (tx: Tx, end: DeliveryEnd) => Promise<void>;

/**
 * What a topic leads to. Must bear being repeated: a crash may come after it and before the delivery
 * is closed, unless it closes the delivery itself.
 */
export type DeliveryEffect = (delivery: OpenDelivery, close: Close) => Promise<DeliveryEnd>;

interface Ports {
  /** Throws for a topic that was stored by a version of the app that knew it. */
  readonly effectOf: (topic: string) => DeliveryEffect;
  readonly enqueue: Enqueue<"webhook.handle">;
}

interface Ref {
  readonly shop: ShopDomain;
  readonly id: string;
}

export function makeHandleDelivery(ports: Ports) {
  return async function handleDelivery({ shop, id }: Ref): Promise<void> {
    const ref = { shop, id };
    const claimed = await withShop(shop, async (tx) => {
      const one = await claimDelivery(tx, shop, id);
      if (!one) await forgetSetAside(tx, shop, id);
      return one;
    });
    if (!claimed) return;
    if (claimed.kind === "malformed") await tellOfMalformed(ref, claimed);
    else await carryOut(ports, claimed.delivery);
  };
}

async function carryOut(ports: Ports, delivery: OpenDelivery): Promise<void> {
  const { shop, topic } = delivery;
  const progress = { closed: false };
  const close: Close = async (tx, end) => {
    const problem = end.state === "ignored" ? { problem: end.why } : {};
    await closeDelivery(tx, delivery, { state: end.state, ...problem });
    progress.closed = true;
  };
  try {
    const end = await ports.effectOf(topic)(delivery, close);
    if (!progress.closed) await withShop(shop, (tx) => close(tx, end));
  } catch (error) {
    await noteFailure(ports, delivery, error);
  }
}

/** Tries again later, or, after about a day, leaves the delivery to a person. */
async function noteFailure(ports: Ports, delivery: OpenDelivery, error: unknown): Promise<void> {
  const { shop, id, topic, attempts } = delivery;
  const problem = error instanceof AppError ? error.code : "unexpected";
  logger().warn({ err: error, shop, delivery: id, topic, attempts }, "delivery not handled");
  await withShop(shop, async (tx) => {
    if (attempts >= MAX_ATTEMPTS) {
      await setAside(tx, delivery, { state: "failed", problem });
      await openAlert(tx, shop, { kind: "webhook-failed", key: id, detail: { topic, problem } });
      return;
    }
    const pause = retryDelayMs(attempts);
    await postponeDelivery(tx, delivery, {
      until: new Date(domainNow().getTime() + pause),
      problem,
    });
    // A little later than due, so that it is due when the job comes.
    const after = new Date(realNow().getTime() + pause + 250);
    await ports.enqueue(tx, { name: "webhook.handle", shop, id, after });
  });
}

/** It was signed, so somebody may be waiting for what it asked: the merchant has to know. */
async function tellOfMalformed(
  { shop, id }: Ref,
  { topic, problem }: Extract<Claimed, { kind: "malformed" }>,
): Promise<void> {
  await withShop(shop, async (tx) => {
    await recordAudit(tx, shop, {
      type: "webhook.refused",
      actor: { kind: "platform" },
      subject: id,
      detail: { topic, why: problem },
    });
    await openAlert(tx, shop, { kind: "webhook-malformed", key: topic, detail: { topic } });
    await setAside(tx, { shop, id }, { state: "malformed", problem });
  });
}
