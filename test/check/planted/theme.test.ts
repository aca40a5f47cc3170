import { expect, test } from "vitest";
import { themeStep } from "../steps/theme-step";
import { findings } from "./plant";

const FOLDER = "extensions/consent-banner";
const SCHEMA = {
  name: "Consent banner",
  target: "compliance_head",
  javascript: "banner.js",
  stylesheet: "banner.css",
  settings: [
    { type: "header", content: "Look" },
    {
      type: "select",
      id: "place",
      label: "Place",
      default: "bottom",
      options: [
        { value: "bottom", label: "Bottom" },
        { value: "centre", label: "Centre" },
      ],
    },
  ],
};

const block = (schema: unknown, body = "<div>{{ 'title' | t }}</div>"): string =>
  `${body}\n\n{% schema %}\n${JSON.stringify(schema, null, 2)}\n{% endschema %}\n`;

const EXTENSION = {
  [`${FOLDER}/shopify.extension.toml`]:
    'name = "Consent banner"\nhandle = "consent-banner"\ntype = "theme"\n',
  [`${FOLDER}/blocks/banner.liquid`]: block(SCHEMA),
  [`${FOLDER}/assets/banner.js`]: "void 0;\n",
  [`${FOLDER}/assets/banner.css`]: "p { margin: 0 }\n",
  [`${FOLDER}/locales/en.default.json`]:
    '{ "title": "Cookies", "days": { "one": "d", "other": "ds" } }\n',
  [`${FOLDER}/locales/de.json`]: '{ "title": "Cookies", "days": { "other": "Tage" } }\n',
};

test("a sound theme extension passes", async () => {
  expect(await findings(themeStep, EXTENSION)).toBe("");
});

const banner = (schema: object, body?: string) => ({
  [`${FOLDER}/blocks/banner.liquid`]: block({ ...SCHEMA, ...schema }, body),
});

test.each<[title: string, files: Record<string, string>, message: string]>([
  ["Liquid that does not parse", banner({}, "{% if a %}"), "LiquidHTMLSyntaxError"],
  ["a translation that is missing", banner({}, "{{ 'nothing' | t }}"), "TranslationKeyExists"],
  [
    "a block without a schema",
    { [`${FOLDER}/blocks/banner.liquid`]: "<p></p>\n" },
    "exactly one {% schema %}",
  ],
  [
    "a schema that is not JSON",
    { [`${FOLDER}/blocks/banner.liquid`]: "{% schema %}{,}{% endschema %}" },
    "is not JSON",
  ],
  ["an unknown target", banner({ target: "footer" }), "target: Invalid option"],
  ["an unknown key", banner({ colour: "red" }), 'Unrecognized key: "colour"'],
  [
    "a name too long for the editor",
    banner({ name: "A name that is far too long" }),
    "25 characters",
  ],
  [
    "an unknown setting type",
    banner({ settings: [{ type: "colour", id: "a", label: "A" }] }),
    "settings.0.type",
  ],
  [
    "a select whose default is no option",
    banner({ settings: [{ ...SCHEMA.settings[1], default: "top" }] }),
    "the default of place is none of its options",
  ],
  [
    "two settings of one name",
    banner({ settings: [SCHEMA.settings[1], SCHEMA.settings[1]] }),
    "two settings are called place",
  ],
  [
    "JavaScript that does not exist",
    banner({ javascript: "gone.js" }),
    "assets/gone.js does not exist",
  ],
  [
    "a stylesheet that does not exist",
    banner({ stylesheet: "gone.css" }),
    "assets/gone.css does not exist",
  ],
  [
    "JavaScript over 10,000 bytes",
    { [`${FOLDER}/assets/banner.js`]: `// ${"x".repeat(10_000)}\n` },
    "bytes of assets/banner.js",
  ],
  [
    "a stylesheet over 100,000 bytes",
    { [`${FOLDER}/assets/banner.css`]: `/* ${"x".repeat(100_000)} */\n` },
    "bytes of assets/banner.css",
  ],
  [
    "over 100 KB of Liquid",
    { [`${FOLDER}/snippets/long.liquid`]: `<p>${"x".repeat(103_000)}</p>\n` },
    "bytes of Liquid",
  ],
  [
    "a locale file over 15 KB",
    {
      [`${FOLDER}/locales/fr.json`]: JSON.stringify({
        title: "x".repeat(15_400),
        days: { other: "" },
      }),
    },
    "bytes of locales/fr.json",
  ],
  ["a locale file that is not JSON", { [`${FOLDER}/locales/de.json`]: "{" }, "is not JSON"],
  ["a locale that lacks a key", { [`${FOLDER}/locales/de.json`]: "{}" }, "lacks title"],
  [
    "a locale with a key of its own",
    { [`${FOLDER}/locales/de.json`]: '{ "title": "", "days": { "other": "" }, "extra": "" }' },
    "extra is in no default",
  ],
  [
    "a folder the platform ignores",
    { [`${FOLDER}/styles/a.css`]: "" },
    "styles/a.css is not in a theme",
  ],
])("%s is caught", async (_title, files, message) => {
  expect(await findings(themeStep, { ...EXTENSION, ...files })).toContain(message);
});
