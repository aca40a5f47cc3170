/** The app arrives in a shop: at the first visit after the host installed it. */
import { withShop, type Tx } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import type { Actor } from "~/domain/audit/model";
import { noteStaffVisit } from "~/domain/staff/index.server";
import { domainNow, realNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import type { Enqueue } from "~/db/job-port";
import { parseScopes, scopeChanges } from "./model";
import { ensureShop, findShop, markInstalled, saveScopes } from "./shop.store.server";

export interface Installation {
  readonly shop: ShopDomain;
  /** As the host lists them: comma-separated. */
  readonly scopes: string;
  readonly actor?: Actor;
}

export interface Visit {
  readonly shop: ShopDomain;
  /** The host's user id. */
  readonly staffId: string;
  /** What the host granted, comma-separated; empty where the visit does not say. */
  readonly scopes: string;
}

interface Ports {
  readonly enqueue: Enqueue<"shop.refresh">;
}

export function makeRecordInstall({ enqueue }: Ports) {
  /**
   * Makes the shop an installed one and asks for its facts to be read. `installedNow` is true for
   * exactly one caller per install, also when several come at once.
   */
  async function install(tx: Tx, { shop, scopes, actor }: Installation): Promise<boolean> {
    await ensureShop(tx, shop);
    const before = await findShop(tx, shop);
    const granted = parseScopes(scopes);
    if (!(await markInstalled(tx, shop, { at: realNow(), scopes: granted }))) return false;
    await recordAudit(tx, shop, {
      type: "shop.installed",
      actor: actor ?? { kind: "platform" },
      detail: { scopes: [...granted], again: before?.installedAt != null },
    });
    await enqueue(tx, { name: "shop.refresh", shop, id: shop });
    return true;
  }

  return {
    recordInstall: (installation: Installation): Promise<{ installedNow: boolean }> =>
      withShop(installation.shop, async (tx) => ({
        installedNow: await install(tx, installation),
      })),

    /**
     * A member of staff opens the app: notes who, and installs if need be. The scopes of a visit
     * count at the install only: a token keeps naming those it was issued with, so that every later
     * visit would take away what the merchant has granted since (`refreshShop` asks the host).
     */
    recordVisit: ({ shop, staffId, scopes }: Visit): Promise<{ installedNow: boolean }> =>
      withShop(shop, async (tx) => {
        const installedNow = await install(tx, {
          shop,
          scopes,
          actor: { kind: "staff", id: staffId },
        });
        await noteStaffVisit(tx, shop, { staffId, at: domainNow() });
        return { installedNow };
      }),
  };
}

/** Takes over what the host grants now, and writes down what changed. */
export async function followScopes(
  tx: Tx,
  shop: ShopDomain,
  scopes: readonly string[],
): Promise<void> {
  const known = await findShop(tx, shop);
  if (!known) return;
  const changes = scopeChanges(known.scopes, scopes);
  if (changes.added.length === 0 && changes.removed.length === 0) return;
  await saveScopes(tx, shop, scopes);
  await recordAudit(tx, shop, {
    type: "shop.scopes-changed",
    actor: { kind: "platform" },
    detail: changes,
  });
}
