import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { escapeHtml } from "../pages/html";

type Tree = { [key: string]: Tree | string };

/** Looks up `t` keys in one `locales` folder, falling back to its `*.default.json`. */
export class Translations {
  private readonly trees: Tree[];

  constructor(
    dir: string,
    private readonly locale: string,
  ) {
    const files = existsSync(dir) ? readdirSync(dir) : [];
    const wanted = [`${locale}.json`, `${locale}.default.json`];
    const own = files.filter((file) => wanted.includes(file));
    const fallback = files.filter((file) => file.endsWith(".default.json") && !own.includes(file));
    this.trees = [...own, ...fallback].map(
      (file) => JSON.parse(readFileSync(join(dir, file), "utf8")) as Tree,
    );
  }

  /**
   * The platform's `t` filter: `{{ name }}` placeholders, plural forms chosen by `count`, and
   * escaping of everything whose key does not end in `_html`. Its documentation does not say which
   * characters are escaped: all of HTML's here, so that a text that is printed into a script or an
   * attribute shows where that goes wrong. A missing key is printed as such.
   */
  translate(key: string, values: Record<string, unknown>): string {
    const text = this.find(key, values.count);
    if (text === undefined) return `Translation missing: ${this.locale}.${key}`;
    const isHtml = key.endsWith("_html") || key.endsWith(".html");
    const filled = text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => {
      if (!(name in values)) return whole;
      const value = printed(values[name]);
      return isHtml ? escapeHtml(value) : value;
    });
    return isHtml ? filled : escapeHtml(filled);
  }

  private find(key: string, count: unknown): string | undefined {
    for (const tree of this.trees) {
      const found = key
        .split(".")
        .reduce<Tree | string | undefined>(
          (node, part) => (typeof node === "object" ? node[part] : undefined),
          tree,
        );
      if (typeof found === "string") return found;
      const form = found && count !== undefined ? this.pluralForm(found, Number(count)) : undefined;
      if (form !== undefined) return form;
    }
    return undefined;
  }

  private pluralForm(forms: Tree, count: number): string | undefined {
    const form = forms[new Intl.PluralRules(this.locale).select(count)] ?? forms.other;
    return typeof form === "string" ? form : undefined;
  }
}

/** Only text and numbers can stand in a sentence; anything else is a mistake in the template. */
function printed(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (value === null || value === undefined) return "";
  throw new TypeError("a translation was given something that is neither text nor a number");
}
