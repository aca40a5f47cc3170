import { withShop, type Tx } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import type { RequestKind, RequestState } from "../model";
import {
  findPackage,
  markPackage,
  openPackage,
  type PackageRecord,
} from "../package/package.store.server";
import { findBySecret, lockRequest, type RequestRecord } from "../request.store.server";
import { storeFacts } from "../write-mail.server";
import { digestOf } from "./secret.server";

interface Link {
  readonly shop: ShopDomain;
  /** The secret of the follow link. */
  readonly token: string;
}

/** What its person sees of a request: where it stands, nothing about themselves. */
export interface FollowedRequest {
  readonly kind: RequestKind;
  readonly state: RequestState;
  readonly outcome: string | null;
  readonly store: string;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  /** waiting: not released · offered: may be downloaded once · taken: was · gone: expired */
  readonly download: "none" | "offered" | "taken" | "gone";
}

/** Undefined for a link that leads nowhere. */
export async function followRequest({ shop, token }: Link): Promise<FollowedRequest | undefined> {
  return withShop(shop, async (tx) => {
    const request = await findFollowed(tx, shop, token);
    if (!request) return undefined;
    const { kind, state, outcome, receivedAt, dueAt } = request;
    const store = await storeFacts(tx, shop);
    const held = await findPackage(tx, shop, request.id);
    return {
      ...{ kind, state, outcome, receivedAt, dueAt, store: store.name },
      download: downloadState(request, held),
    };
  });
}

async function findFollowed(
  tx: Tx,
  shop: ShopDomain,
  token: string,
): Promise<RequestRecord | undefined> {
  const followHash = digestOf(token);
  const found = followHash && (await findBySecret(tx, shop, { followHash }));
  return found && found.state !== "unconfirmed" ? found : undefined;
}

function downloadState(
  request: RequestRecord,
  held: PackageRecord | undefined,
): FollowedRequest["download"] {
  if (request.outcome !== "released-to-person") return "none";
  if (!held || held.expiresAt <= domainNow()) return "gone";
  if (held.takenAt) return "taken";
  return held.releasedAt ? "offered" : "none";
}

/** A file for whoever may have it. */
export interface PackageFile {
  readonly fileName: string;
  readonly zip: Buffer;
}

/** Hands the released package out, once. Undefined when there is none to have. */
export async function takePackage({ shop, token }: Link): Promise<PackageFile | undefined> {
  return withShop(shop, async (tx) => {
    const found = await findFollowed(tx, shop, token);
    const request = found && (await lockRequest(tx, shop, found.id));
    if (!request) return undefined;
    const held = await findPackage(tx, shop, request.id);
    if (!held || downloadState(request, held) !== "offered") return undefined;
    const zip = await openPackage(tx, shop, held);
    await markPackage(tx, shop, { id: held.id, takenAt: domainNow() });
    await recordAudit(tx, shop, {
      type: "request.taken",
      actor: { kind: "shopper" },
      caseId: request.id,
      detail: { packageId: held.id },
    });
    return { fileName: "my-data.zip", zip };
  });
}
