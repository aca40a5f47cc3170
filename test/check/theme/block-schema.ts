import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** Settings a merchant can be shown for an app block: the platform's input types. */
const SETTING_TYPES = [
  "article",
  "blog",
  "checkbox",
  "collection",
  "collection_list",
  "color",
  "color_background",
  "color_scheme",
  "font_picker",
  "html",
  "image_picker",
  "inline_richtext",
  "link_list",
  "liquid",
  "metaobject",
  "metaobject_list",
  "number",
  "page",
  "product",
  "product_list",
  "radio",
  "range",
  "richtext",
  "select",
  "text",
  "text_alignment",
  "textarea",
  "url",
  "video",
  "video_url",
] as const;

const info = z.strictObject({
  type: z.enum(["header", "paragraph"]),
  content: z.string(),
  info: z.string().optional(),
});

const option = z.strictObject({
  value: z.string(),
  label: z.string(),
  group: z.string().optional(),
});

const setting = z.strictObject({
  type: z.enum(SETTING_TYPES),
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  label: z.string().min(1),
  default: z.union([z.string(), z.number(), z.boolean()]).optional(),
  info: z.string().optional(),
  placeholder: z.string().optional(),
  options: z.array(option).min(1).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  step: z.number().optional(),
  unit: z.string().optional(),
  limit: z.number().optional(),
  accept: z.array(z.enum(["youtube", "vimeo"])).optional(),
  visible_if: z.string().optional(),
});

const blockSchema = z.strictObject({
  name: z.string().min(1).max(25, "the theme editor allows 25 characters"),
  target: z.enum(["section", "head", "body", "compliance_head"]),
  javascript: z.string().optional(),
  stylesheet: z.string().optional(),
  class: z.string().optional(),
  tag: z.string().optional(),
  available_if: z.string().optional(),
  enabled_on: z.looseObject({}).optional(),
  disabled_on: z.looseObject({}).optional(),
  settings: z.array(z.discriminatedUnion("type", [info, setting])).optional(),
});

/**
 * What is wrong with the `{% schema %}` of one block. theme-check looks at its syntax only, and
 * the platform drops a block it doesn't understand without telling anybody.
 */
export function blockSchemaProblems(liquid: string, extensionFolder: string): string[] {
  const bodies = [...liquid.matchAll(/{%-?\s*schema\s*-?%}([\s\S]*?){%-?\s*endschema\s*-?%}/g)];
  const body = bodies[0]?.[1];
  if (bodies.length !== 1 || body === undefined) return ["needs exactly one {% schema %}"];
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch (error) {
    return [`{% schema %} is not JSON: ${error instanceof Error ? error.message : "unreadable"}`];
  }
  const result = blockSchema.safeParse(json);
  if (!result.success) {
    return result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  }
  return [...settingProblems(result.data), ...assetProblems(result.data, extensionFolder)];
}

type BlockSchema = z.output<typeof blockSchema>;

function settingProblems({ settings = [] }: BlockSchema): string[] {
  const ids = settings.flatMap((one) => ("id" in one ? [one.id] : []));
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  const problems = repeated.map((id) => `two settings are called ${id}`);
  for (const one of settings) {
    if (!("id" in one)) continue;
    const isChoice = one.type === "select" || one.type === "radio";
    if (isChoice && one.options === undefined) problems.push(`${one.id} has no options`);
    const values = one.options?.map(({ value }) => value) ?? [];
    if (isChoice && one.default !== undefined && !values.includes(String(one.default))) {
      problems.push(`the default of ${one.id} is none of its options`);
    }
    if (one.type === "range" && (one.min === undefined || one.max === undefined)) {
      problems.push(`${one.id} needs min and max`);
    }
  }
  return problems;
}

function assetProblems(schema: BlockSchema, extensionFolder: string): string[] {
  const named = [schema.javascript, schema.stylesheet].filter((name) => name !== undefined);
  return named
    .filter((name) => !existsSync(join(extensionFolder, "assets", name)))
    .map((name) => `assets/${name} does not exist`);
}
