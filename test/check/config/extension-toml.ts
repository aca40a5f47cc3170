import { z } from "zod";
import { ADMIN_API_VERSION } from "../graphql/admin-schema";
import { tomlProblems } from "./app-toml";

const handle = z.string().regex(/^[a-z][a-z0-9-]{1,48}[a-z0-9]$/, "3 to 50 of a-z, 0-9 and -");

/** Theme app extensions know no further settings: everything else is in their Liquid. */
const themeExtension = z.strictObject({
  name: z.string().min(1),
  handle,
  type: z.literal("theme"),
  uid: z.string().optional(),
});

const capabilities = z.strictObject({
  api_access: z.boolean().optional(),
  block_progress: z.boolean().optional(),
  collect_buyer_consent: z
    .strictObject({ customer_privacy: z.boolean(), sms_marketing: z.boolean().optional() })
    .optional(),
  network_access: z.boolean().optional(),
});

const uiExtension = z.strictObject({
  name: z.string().min(1),
  handle,
  type: z.literal("ui_extension"),
  uid: z.string().optional(),
  description: z.string().optional(),
  targeting: z
    .array(
      z.strictObject({
        target: z.string().regex(/^(customer-account|purchase|admin|Checkout)\./),
        module: z.string().regex(/^\.\//),
        export: z.string().optional(),
      }),
    )
    .min(1),
  capabilities: capabilities.optional(),
  settings: z.strictObject({ fields: z.array(z.looseObject({ key: z.string() })) }).optional(),
});

const webPixel = z.strictObject({
  name: z.string().min(1),
  handle,
  type: z.literal("web_pixel_extension"),
  uid: z.string().optional(),
  runtime_context: z.literal("strict"),
  // What the pixel needs consent for: a missing block would let the platform load it at once.
  customer_privacy: z.strictObject({
    analytics: z.boolean(),
    marketing: z.boolean(),
    preferences: z.boolean(),
    sale_of_data: z.enum(["enabled", "disabled", "limited"]),
  }),
  settings: z.looseObject({ type: z.literal("object") }).optional(),
});

const several = z.strictObject({
  api_version: z.literal(ADMIN_API_VERSION),
  extensions: z.array(z.discriminatedUnion("type", [uiExtension, webPixel])).min(1),
});

const flat = z.union([
  themeExtension,
  uiExtension.extend({ api_version: z.literal(ADMIN_API_VERSION) }),
  webPixel.extend({ api_version: z.literal(ADMIN_API_VERSION) }),
]);

/**
 * Everything wrong with a shopify.extension.toml. `shopify app build` passes over an unknown type
 * without a word: the extension would just be missing from the deployed app.
 */
export function extensionTomlProblems(text: string): string[] {
  return tomlProblems(text, /^\s*\[\[extensions\]\]/m.test(text) ? several : schemaFor(text));
}

/** The schema of the file's own type, so that the message is about it and not about all types. */
function schemaFor(text: string): z.ZodType {
  const type = /^\s*type\s*=\s*"([^"]+)"/m.exec(text)?.[1];
  return flat.options.find((option) => option.shape.type.value === type) ?? unknownType;
}

const unknownType = z.object({
  type: z.enum(["theme", "ui_extension", "web_pixel_extension"]),
});
