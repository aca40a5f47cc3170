import { withShop, type Tx } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { pseudonym } from "~/domain/protection/index.server";
import { secretDigest } from "~/lib/cipher/blind-index.server";
import type { ShopDomain } from "~/lib/ids";
import { findByStayHash, moveAccount, type AccountRecord } from "./account.store.server";
import type { InactivePorts } from "./ports";

interface Link {
  readonly shop: ShopDomain;
  /** The secret of the link in the notice: good for this one answer and nothing else. */
  readonly secret: string;
}

const secretForm = /^[A-Za-z0-9_-]{43}$/;

/** When the account will be put in order; undefined for an unknown or used-up link. */
export async function viewStay({
  shop,
  secret,
}: Link): Promise<{ until: Date | null } | undefined> {
  return withShop(shop, async (tx) => {
    const account = await findOpen(tx, shop, secret);
    return account && { until: account.state === "noticed" ? account.nextAt : null };
  });
}

/**
 * The owner keeps the account. What the host was asked for already is taken back by the next step of
 * the account. False for an unknown or used-up link.
 */
export function makeStay({ clock, enqueue }: Pick<InactivePorts, "clock" | "enqueue">) {
  return async function stay({ shop, secret }: Link): Promise<boolean> {
    return withShop(shop, async (tx) => {
      const account = await findOpen(tx, shop, secret);
      if (!account?.customer) return false;
      const now = clock.domain();
      const asked = account.state === "asked";
      const change = asked
        ? { stayHash: null, reasons: ["stays"], nextAt: now }
        : { state: "stayed" as const, stayHash: null, settledAt: now, nextAt: null, reasons: [] };
      if (!(await moveAccount(tx, shop, { account, change }))) return false;
      const subject = await pseudonym(tx, shop, account.customer);
      await recordAudit(tx, shop, {
        type: "inactive.stayed",
        actor: { kind: "shopper", id: subject },
        detail: {},
        subject,
      });
      if (asked) await enqueue(tx, { name: "inactive.step", shop, id: account.id });
      return true;
    });
  };
}

async function findOpen(
  tx: Tx,
  shop: ShopDomain,
  secret: string,
): Promise<AccountRecord | undefined> {
  if (!secretForm.test(secret)) return undefined;
  const account = await findByStayHash(tx, shop, secretDigest(secret));
  return account && account.settledAt === null ? account : undefined;
}
