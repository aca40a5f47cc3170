/**
 * Text that is HTML already. Everything else that lands in a page goes through `html` and is
 * escaped there, so that a seeded name such as `O'Neil <b>` can't change a page's structure.
 */
export class Markup {
  constructor(private readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

type Value = Markup | string | number | null | undefined | false | readonly Value[];

/** Template tag: escapes every value except other `Markup`; lists are joined, null is nothing. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Markup {
  const parts = strings.map((part, index) =>
    index < values.length ? part + print(values[index]) : part,
  );
  return new Markup(parts.join(""));
}

/** Marks text as HTML. Only for text that this project wrote or already escaped. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** Escapes for HTML text and for quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** JSON that can stand inside a script element: `</script>` and `<!--` can't end it. */
export function scriptJson(value: unknown): Markup {
  return new Markup(
    JSON.stringify(value ?? null).replace(
      /[<>&\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  );
}

/** A page that nobody may keep: every page of the stand-in shows state that changes. */
export function htmlResponse(
  body: Markup | string,
  init: { status?: number; headers?: Record<string, string> } = {},
): Response {
  return new Response(body.toString(), {
    status: init.status ?? 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      ...init.headers,
    },
  });
}

function print(value: Value): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Markup) return value.toString();
  if (Array.isArray(value)) return value.map((item: Value) => print(item)).join("");
  return escapeHtml(String(value));
}
