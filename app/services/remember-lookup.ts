/** Remembers for a while what the store said of people, so that long work does not ask every second. */
import type { HoldLookup } from "~/domain/retention/hold-port";

const REMEMBERED_MS = 10 * 60_000;
const MOST = 5_000;

export function rememberLookup(
  lookup: HoldLookup,
  now: () => number = () => performance.now(),
): HoldLookup {
  const answers = new Map<string, { readonly at: number; readonly answer: Promise<unknown> }>();
  function remember<T>(key: readonly unknown[], ask: () => Promise<T>): Promise<T> {
    const name = JSON.stringify(key);
    const known = answers.get(name);
    if (known && now() - known.at < REMEMBERED_MS) return known.answer as Promise<T>;
    if (answers.size >= MOST) answers.clear();
    const answer = ask();
    answers.set(name, { at: now(), answer });
    // What went wrong is asked again.
    answer.catch(() => answers.delete(name));
    return answer;
  }
  return {
    orderByName: (shop, name) => lookup.orderByName(shop, name),
    customerBy: (shop, text) =>
      remember([shop, "customer", text], () => lookup.customerBy(shop, text)),
    ordersOf: (shop, person) =>
      remember([shop, "orders", person.customer ?? null, person.email ?? null], () =>
        lookup.ordersOf(shop, person),
      ),
  };
}
