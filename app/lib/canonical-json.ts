/**
 * JSON in one form only (RFC 8785): members sorted by UTF-16 code units, no spaces, numbers and
 * strings as ECMAScript writes them. What is hashed or signed goes through here.
 *
 * Throws on what JSON cannot say (`undefined`, `NaN`, functions, dates): a hash must not depend on
 * what a serialiser makes of them.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") {
    return JSON.stringify(value);
  }
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && isPlain(value)) {
    const members = Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(Reflect.get(value, key))}`);
    return `{${members.join(",")}}`;
  }
  throw new TypeError(`JSON has no form for a ${typeof value}`);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
