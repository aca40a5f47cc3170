import { elapse } from "../elapse";
import type { Faults } from "../faults";
import { readJson } from "../http/json";
import { shopNamed } from "./shop-named";
import type { Control } from "./control";

/** GET tells the time; POST `{advance: "P40D"}` moves it and does what has become due. */
export const controlClock: Control = async (request, standin) => {
  const { clock } = standin;
  if (request.method === "POST") {
    const { advance } = await readJson<{ advance: string }>(request);
    if (advance === undefined) throw new RangeError('give {"advance": "P40D"}');
    await clock.advance(advance);
    await elapse(standin);
  }
  return { now: clock.now().toISOString(), offsetMs: clock.offsetMs };
};

/** POST changes the given faults (`{reset: true}` clears all first); both answer all of them. */
export const controlFaults: Control = async (request, { faults }) => {
  if (request.method === "POST") {
    type Change = Parameters<Faults["change"]>[0] & { reset?: boolean };
    const { reset, ...change } = await readJson<Change>(request);
    if (reset) faults.reset();
    faults.change(change);
  }
  return faults.settings;
};

/** Recorded operations, newest last; `?shop=`, `?operation=` narrow, DELETE forgets them. */
export const controlCalls: Control = (request, { calls }, { url }) => {
  if (request.method === "DELETE") calls.clear();
  const shop = url.searchParams.get("shop");
  const operation = url.searchParams.get("operation");
  return calls
    .list()
    .filter((call) => shop === null || call.shop === shop)
    .filter((call) => operation === null || call.operation === operation);
};

/** `{staff, shop?}`: staff is an id, a role or an e-mail address; the owner when left out. */
export const controlSessionToken: Control = async (request, standin) => {
  const given = await readJson<{ staff: string; shop: string }>(request);
  const shop = shopNamed(standin, given.shop);
  const wanted = given.staff ?? "owner";
  const staff = shop.staff.find(({ id, role, email }) => [id, role, email].includes(wanted));
  if (!staff) throw new RangeError(`nobody is called ${wanted}`);
  const token = standin.sign.sessionToken(shop.domain, staff.id);
  return { token, shop: shop.domain, staff };
};
