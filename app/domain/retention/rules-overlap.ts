/** Whether two sets of conditions can be met by the same order. In doubt they can. */
import type { Conditions } from "./rule-schema";

export function mayOverlap(a: Conditions, b: Conditions): boolean {
  return (
    lists(a.states, b.states) &&
    lists(a.channels, b.channels) &&
    countries(a, b) &&
    amounts(a, b) &&
    tags(a, b) &&
    (a.business === undefined || b.business === undefined || a.business === b.business)
  );
}

function lists<T>(a: readonly T[] | undefined, b: readonly T[] | undefined): boolean {
  return !a || !b || a.some((each) => b.includes(each));
}

function countries(a: Conditions, b: Conditions): boolean {
  const [one, two] = [a.countries, b.countries];
  const allowed = (only: readonly string[], except: readonly string[] | undefined) =>
    only.some((country) => !except?.includes(country));
  return (
    lists(one?.only, two?.only) &&
    (!one?.only || allowed(one.only, two?.except)) &&
    (!two?.only || allowed(two.only, one?.except))
  );
}

function amounts({ amount: a }: Conditions, { amount: b }: Conditions): boolean {
  if (!a || !b) return true;
  if (a.currency !== b.currency) return false;
  const from = Math.max(a.from ?? -Infinity, b.from ?? -Infinity);
  return from < Math.min(a.below ?? Infinity, b.below ?? Infinity);
}

function tags({ tags: a }: Conditions, { tags: b }: Conditions): boolean {
  const kept = (any: readonly string[] | undefined, none: readonly string[] | undefined) => {
    const unwanted = new Set((none ?? []).map((tag) => tag.toLowerCase()));
    return !any?.length || any.some((tag) => !unwanted.has(tag.toLowerCase()));
  };
  return kept(a?.any, b?.none) && kept(b?.any, a?.none);
}
