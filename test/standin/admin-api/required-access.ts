/** A choice of scope sets: holding every scope of any one set is enough. */
export type ScopeChoice = readonly (readonly string[])[];

/**
 * Reads the scopes out of the schema's sentence, e.g. "`read_orders` access scope or
 * `read_quick_sale` access scope. Also: The user must …".
 *
 * What follows "Also:" is about the user, the plan or one argument and is left to the resolvers.
 * A sentence without scopes (about users, programmes, kinds of token) gives no choice at all.
 */
export function scopesIn(sentence: string): ScopeChoice {
  const [main = ""] = sentence.split(/\bAlso:/);
  return main
    .split(/,| or /)
    .map((part) => [...part.matchAll(/`([a-z_]+)`/g)].map((match) => match[1] ?? ""))
    .filter((scopes) => scopes.length > 0);
}

/** A write scope includes the read scope of the same name. */
export function holds(granted: ReadonlySet<string>, scope: string): boolean {
  if (granted.has(scope)) return true;
  return scope.startsWith("read_") && granted.has(scope.replace(/^read_/, "write_"));
}

export function satisfies(granted: ReadonlySet<string>, choice: ScopeChoice): boolean {
  return choice.length === 0 || choice.some((set) => set.every((scope) => holds(granted, scope)));
}
