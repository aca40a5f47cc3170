import { GraphQLError } from "graphql";

/** A parsed `query:` argument. */
export type Search =
  | { all: Search[] }
  | { any: Search[] }
  | { not: Search }
  | { field: string; comparator: Comparator; value: string };

export type Comparator = "=" | ">" | ">=" | "<" | "<=";

const TOKEN = /\(|\)|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s()"']+/g;
const TERM = /^(-?)([a-z_]+(?:\.[a-z_]+)?):(>=|<=|>|<)?(.*)$/is;

/**
 * Reads the platform's search syntax: terms, AND, OR, NOT, "-", brackets, comparators.
 * Throws for what it does not understand, where the platform would only warn and find too much.
 */
export function parseSearch(text: string): Search {
  const reader = new Reader(join(text.match(TOKEN) ?? []));
  const search = reader.any();
  if (!reader.done()) throw refuse(text);
  return search;
}

/** Puts a quoted value back to the field it follows: `tag:` `'a b'`. */
function join(tokens: readonly string[]): string[] {
  const joined: string[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    const quoted = /^["']/.test(token);
    if (quoted && before !== undefined && /:(>=|<=|>|<)?$/.test(before)) {
      joined[joined.length - 1] = before + token.slice(1, -1).replace(/\\(.)/g, "$1");
    } else {
      joined.push(token);
    }
  }
  return joined;
}

class Reader {
  #at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  done(): boolean {
    return this.#at >= this.tokens.length;
  }

  any(): Search {
    const parts = [this.all()];
    while (this.#take("OR")) parts.push(this.all());
    return parts.length === 1 && parts[0] ? parts[0] : { any: parts };
  }

  all(): Search {
    const parts: Search[] = [];
    while (!this.done() && this.#peek() !== ")" && this.#peek() !== "OR") {
      if (this.#take("AND")) continue;
      parts.push(this.#one());
    }
    return { all: parts };
  }

  #one(): Search {
    if (this.#take("NOT")) return { not: this.#one() };
    if (this.#take("(")) {
      const inner = this.any();
      if (!this.#take(")")) throw refuse("a missing bracket");
      return inner;
    }
    const token = this.tokens[this.#at++] ?? "";
    const phrase = /^(["'])(.*)\1$/s.exec(token)?.[2];
    // A quoted text by itself is looked for in what a resource is found by without a field.
    if (phrase !== undefined) {
      return { field: "default", comparator: "=", value: phrase.replace(/\\(.)/g, "$1") };
    }
    const [, minus, field, comparator, value] = TERM.exec(token) ?? [];
    if (field === undefined || value === undefined) throw refuse(token);
    const term: Search = {
      field: field.toLowerCase(),
      comparator: (comparator as Comparator | undefined) ?? "=",
      value,
    };
    return minus === "-" ? { not: term } : term;
  }

  #peek(): string | undefined {
    return this.tokens[this.#at];
  }

  #take(token: string): boolean {
    if (this.#peek() !== token) return false;
    this.#at += 1;
    return true;
  }
}

function refuse(what: string): GraphQLError {
  return new GraphQLError(`the stand-in does not understand this part of a search: ${what}`, {
    extensions: { code: "STANDIN_UNKNOWN" },
  });
}
