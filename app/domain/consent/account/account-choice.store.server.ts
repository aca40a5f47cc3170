/** Rows of `AccountChoice` and its history. */
import type { Tx } from "~/db.server";
import type { AccountChoice } from "~/generated/prisma/client";
import { newId, type CustomerGid, type ShopDomain } from "~/lib/ids";
import type {
  AccountChannel,
  ChoiceSource,
  ChoiceState,
  PastChoice,
  Wanted,
} from "./account-choice";

export interface StoredChoice {
  readonly id: string;
  readonly customerGid: CustomerGid;
  readonly channel: AccountChannel;
  readonly wanted: Wanted;
  readonly state: ChoiceState;
  readonly askedAt: Date;
  readonly attempts: number;
  readonly seen: string | null;
}

export async function choicesOfCustomer(
  tx: Tx,
  shop: ShopDomain,
  customerGid: CustomerGid,
): Promise<StoredChoice[]> {
  const rows = await tx.accountChoice.findMany({
    where: { shop, customerGid },
    orderBy: { channel: "asc" },
  });
  return rows.map(toChoice);
}

export async function findChoice(
  tx: Tx,
  shop: ShopDomain,
  id: string,
): Promise<StoredChoice | undefined> {
  const row = await tx.accountChoice.findUnique({ where: { shop_id: { shop, id } } });
  return row ? toChoice(row) : undefined;
}

export interface NewWish {
  readonly customerGid: CustomerGid;
  readonly channel: AccountChannel;
  readonly wanted: Wanted;
  readonly source: ChoiceSource;
  readonly at: Date;
}

/** Puts a wish in the place of the one before, and into the history. Answers the choice's id. */
export async function saveWish(
  tx: Tx,
  shop: ShopDomain,
  { customerGid, channel, wanted, source, at }: NewWish,
): Promise<string> {
  const fresh = { wanted, source, state: "waiting", askedAt: at, nextAt: at } as const;
  const key = { shop, customerGid, channel };
  const before = await tx.accountChoice.findUnique({ where: { shop_customerGid_channel: key } });
  const row = await tx.accountChoice.upsert({
    where: { shop_customerGid_channel: key },
    create: { ...key, id: newId(), ...fresh },
    update: { ...fresh, attempts: 0, problem: null, inStepAt: null },
  });
  await addToHistory(tx, shop, {
    ...{ customerGid, channel, at },
    was: before?.wanted ?? null,
    became: wanted,
    by: source,
  });
  return row.id;
}

interface Change {
  readonly customerGid: CustomerGid;
  readonly channel: AccountChannel;
  readonly was: string | null;
  readonly became: string;
  readonly by: ChoiceSource;
  readonly at: Date;
}

export async function addToHistory(tx: Tx, shop: ShopDomain, change: Change): Promise<void> {
  await tx.accountChoiceEvent.create({ data: { shop, id: newId(), ...change } });
}

/** The latest first. */
export async function historyOf(
  tx: Tx,
  shop: ShopDomain,
  { customerGid, most }: { readonly customerGid: CustomerGid; readonly most: number },
): Promise<PastChoice[]> {
  const rows = await tx.accountChoiceEvent.findMany({
    where: { shop, customerGid },
    select: { channel: true, became: true, by: true, at: true },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: most,
  });
  return rows as PastChoice[];
}

type Patch = Partial<
  Pick<
    AccountChoice,
    | "wanted"
    | "source"
    | "state"
    | "askedAt"
    | "nextAt"
    | "attempts"
    | "seen"
    | "seenAt"
    | "inStepAt"
    | "problem"
  >
>;

/** Unless something else was wanted meanwhile. Answers whether it was so. */
export async function updateChoice(
  tx: Tx,
  shop: ShopDomain,
  { choice, patch }: { readonly choice: StoredChoice; readonly patch: Patch },
): Promise<boolean> {
  const { id, askedAt } = choice;
  const { count } = await tx.accountChoice.updateMany({
    where: { shop, id, askedAt },
    data: patch,
  });
  return count > 0;
}

export async function removeChoice(tx: Tx, shop: ShopDomain, id: string): Promise<void> {
  await tx.accountChoice.deleteMany({ where: { shop, id } });
}

export interface ChoiceCounts {
  readonly all: number;
  readonly late: number;
  readonly refused: number;
  /** Done in the host, of those made here. */
  readonly withdrawn: number;
  readonly slowestMs: number;
}

/**
 * What is changed here and not confirmed by the host, and how fast the confirmed ones were; of all, or
 * of those that want the one.
 */
export async function choiceCounts(
  tx: Tx,
  shop: ShopDomain,
  of: { readonly since: Date; readonly overdue: Date; readonly wanted?: Wanted | undefined },
): Promise<ChoiceCounts> {
  const { since, overdue, wanted = null } = of;
  const [row] = await tx.$queryRaw<
    (Omit<ChoiceCounts, "slowestMs"> & { slowestMs: number | null })[]
  >`
    SELECT count(*)::int AS all,
      count(*) FILTER (WHERE state = 'waiting' AND "askedAt" < ${overdue})::int AS late,
      count(*) FILTER (WHERE problem LIKE 'refused:%')::int AS refused,
      count(*) FILTER (WHERE state = 'in-step' AND wanted = 'no' AND source <> 'host')::int
        AS withdrawn,
      max(extract(epoch FROM "inStepAt" - "askedAt") * 1000)
        FILTER (WHERE wanted = 'no' AND source <> 'host')::float8 AS "slowestMs"
    FROM "AccountChoice" WHERE shop = ${shop} AND "askedAt" >= ${since}
      AND (${wanted}::text IS NULL OR wanted = ${wanted})`;
  if (!row) return { all: 0, late: 0, refused: 0, withdrawn: 0, slowestMs: 0 };
  return { ...row, slowestMs: Math.round(row.slowestMs ?? 0) };
}

/** At a customer's erasure: the wishes go, the history stays without them. Answers how many rows. */
export async function forgetAccountChoices(
  tx: Tx,
  shop: ShopDomain,
  customers: readonly string[],
): Promise<number> {
  const where = { shop, customerGid: { in: [...customers] } };
  const wishes = await tx.accountChoice.deleteMany({ where });
  const history = await tx.accountChoiceEvent.updateMany({ where, data: { customerGid: null } });
  return wishes.count + history.count;
}

function toChoice(row: AccountChoice): StoredChoice {
  return {
    id: row.id,
    customerGid: row.customerGid as CustomerGid,
    channel: row.channel as AccountChannel,
    wanted: row.wanted as Wanted,
    state: row.state as ChoiceState,
    askedAt: row.askedAt,
    attempts: row.attempts,
    seen: row.seen,
  };
}
