/**
 * Turns the platform's prose about access into something that can be decided.
 *
 * The published schema says "`read_returns` access scope and (`read_orders` access scope or
 * `read_marketplace_orders` access scope)". Here that is a list of alternatives, one of each of
 * which is needed: [[read_returns], [read_orders, read_marketplace_orders]].
 */

/** One of these scopes is enough. */
export type Alternatives = readonly string[];
/** One scope of every group is needed. No groups: nothing is needed. */
export type ScopeNeed = readonly Alternatives[];

const SCOPE = /`((?:read|write)_[a-z_]+)`/g;

/**
 * The scopes that a `requiredAccess` text asks of an app's own (offline) token.
 *
 * What follows "Also:" is about the user's permissions or about single arguments, except where it
 * starts with "Requires" (another scope, always). A text that speaks of scopes without naming one
 * in full counts as a scope nobody has: refusing too much is noticed, granting too much is not.
 */
export function scopeNeed(requiredAccess: string | null | undefined): ScopeNeed {
  const [main = "", also = ""] = (requiredAccess ?? "").split(/\bAlso:/);
  const extra = /^\s*Requires\b/.test(also) ? groupsOf(also) : [];
  const groups = [...groupsOf(main), ...extra];
  const isUnclear = groups.length === 0 && /access scope|\bwrite_|one of the following/.test(main);
  return isUnclear ? [[main.replace(/\s+/g, " ").trim()]] : groups;
}

function groupsOf(text: string): Alternatives[] {
  const parts = text.split(/\b(?:and|as well as)\b/);
  return parts.map(scopesIn).filter((scopes) => scopes.length > 0);
}

function scopesIn(text: string): string[] {
  return [...new Set([...text.matchAll(SCOPE)].flatMap((match) => match[1] ?? []))];
}

/**
 * The groups of `need` that `granted` does not satisfy. A write scope includes its read scope.
 */
export function missingScopes(need: ScopeNeed, granted: ReadonlySet<string>): ScopeNeed {
  const has = (scope: string): boolean =>
    granted.has(scope) || granted.has(scope.replace(/^read_/, "write_"));
  return need.filter((alternatives) => !alternatives.some(has));
}

/** A need for people: "read_returns and (read_orders or read_marketplace_orders)". */
export function describeNeed(need: ScopeNeed): string {
  const groups = need.map((group) => (group.length > 1 ? `(${group.join(" or ")})` : group[0]));
  return groups.length === 0 ? "no scope" : groups.join(" and ");
}

/** The scopes a webhook topic asks for, from its description in the schema. */
export function topicNeed(description: string): ScopeNeed {
  const oneOf = /Requires at least one of the following scopes: ([a-z_, ]+)/.exec(description)?.[1];
  if (oneOf !== undefined) return [oneOf.split(",").map((scope) => scope.trim())];
  return groupsOf(/Requires the (`[a-z_]+`) scope/.exec(description)?.[1] ?? "");
}
