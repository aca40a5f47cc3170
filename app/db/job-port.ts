/** How a domain asks for work to be done later, without knowing the queue. */
import type { ShopSql, Tx } from "~/db.server";
import type { ShopDomain } from "~/lib/ids";

/**
 * Adds a job within the caller's transaction: it exists if and only if the transaction commits.
 * `id` names the row the work is about.
 */
export type Enqueue<Name extends string = string> = (
  tx: Tx,
  job: {
    readonly name: Name;
    readonly shop: ShopDomain;
    readonly id: string;
    readonly after?: Date;
  },
) => Promise<void>;

/**
 * One job for many rows of one shop, in a transaction on a bare connection. The worker takes the rows
 * one by one, and the failure of one is its own.
 */
export type EnqueueMany<Name extends string = string> = (
  sql: ShopSql,
  jobs: { readonly name: Name; readonly shop: ShopDomain; readonly ids: readonly string[] },
) => Promise<void>;
