import { parse } from "smol-toml";
import { z } from "zod";
import { describeNeed, missingScopes, topicNeed } from "../graphql/access-scopes";
import { ADMIN_API_VERSION, adminSchema } from "../graphql/admin-schema";

/** Every app in the store must take these; only the TOML can subscribe to them. */
const COMPLIANCE_TOPICS = ["customers/data_request", "customers/redact", "shop/redact"] as const;

/**
 * Real scopes that the schema never mentions, because they open no field of their own: orders
 * older than 60 days, and the app proxy.
 */
const SCOPES_OUTSIDE_THE_SCHEMA = ["read_all_orders", "write_app_proxy"];

const scope = z.string().refine(isKnownScope, {
  error: (issue) => `the platform has no scope ${String(issue.input)}`,
});

const topic = z.string().refine((name) => adminSchema().topics.has(name), {
  error: (issue) => `the platform has no webhook topic ${String(issue.input)}`,
});

const scopeList = z
  .string()
  .transform((text) => text.split(",").map((part) => part.trim()))
  .pipe(z.array(scope));

const appToml = z
  .strictObject({
    name: z.string().min(1).max(30),
    handle: z.string().optional(),
    client_id: z.string().min(1),
    application_url: z.url({ protocol: /^https$/ }),
    embedded: z.literal(true),
    extension_directories: z.array(z.string()).optional(),
    web_directories: z.array(z.string()).optional(),
    build: z
      .strictObject({
        automatically_update_urls_on_dev: z.boolean().optional(),
        dev_store_url: z.string().optional(),
        include_config_on_deploy: z.literal(true).optional(),
      })
      .optional(),
    access_scopes: z.strictObject({
      scopes: scopeList,
      optional_scopes: z.array(scope).optional(),
    }),
    auth: z.strictObject({ redirect_urls: z.array(z.url({ protocol: /^https$/ })).min(1) }),
    webhooks: z.strictObject({
      api_version: z.literal(ADMIN_API_VERSION),
      subscriptions: z
        .array(
          z.strictObject({
            uri: z
              .string()
              .regex(/^\/[a-z/-]*$/, "a path below application_url, such as /webhooks"),
            topics: z.array(topic).min(1).optional(),
            compliance_topics: z.array(z.enum(COMPLIANCE_TOPICS)).min(1).optional(),
            include_fields: z.array(z.string()).optional(),
            filter: z.string().optional(),
          }),
        )
        .min(1),
    }),
    // The addresses in policies and e-mails are built on this path: it must not move.
    app_proxy: z.strictObject({
      url: z.string().min(1),
      prefix: z.literal("apps"),
      subpath: z.literal("privacy"),
    }),
  })
  .superRefine((toml, context) => {
    const problems = [...duplicates(toml), ...missingCompliance(toml), ...unscopedTopics(toml)];
    if (!toml.access_scopes.scopes.includes("write_app_proxy")) {
      problems.push("app_proxy needs the scope write_app_proxy");
    }
    for (const message of problems) context.addIssue({ code: "custom", message });
  });

type AppToml = z.output<typeof appToml>;

/**
 * Everything wrong with a shopify.app.toml. `shopify app build` accepts unknown keys, scopes and
 * topics, and the platform only refuses them at the deployment.
 */
export function appTomlProblems(text: string): string[] {
  return tomlProblems(text, appToml);
}

/** Reads TOML and judges it by a schema: "webhooks.api_version: Invalid input: …". */
export function tomlProblems(text: string, schema: z.ZodType): string[] {
  let parsed: unknown;
  try {
    parsed = parse(text);
  } catch (error) {
    return [error instanceof Error ? error.message : "is not TOML"];
  }
  const issues = schema.safeParse(parsed).error?.issues ?? [];
  return issues.map(({ path, message }) => [path.join("."), message].filter(Boolean).join(": "));
}

function isKnownScope(name: string): boolean {
  return adminSchema().scopes.has(name) || SCOPES_OUTSIDE_THE_SCHEMA.includes(name);
}

function duplicates({ access_scopes, webhooks }: AppToml): string[] {
  const names = [
    ...access_scopes.scopes,
    ...(access_scopes.optional_scopes ?? []),
    ...webhooks.subscriptions.flatMap((one) => [
      ...(one.topics ?? []),
      ...(one.compliance_topics ?? []),
    ]),
  ];
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  return [...new Set(repeated)].map((name) => `${name} is listed twice`);
}

function missingCompliance({ webhooks }: AppToml): string[] {
  const subscribed = webhooks.subscriptions.flatMap((one) => one.compliance_topics ?? []);
  return COMPLIANCE_TOPICS.filter((name) => !subscribed.includes(name)).map(
    (name) => `the mandatory compliance topic ${name} is missing`,
  );
}

/** The platform refuses a version with "Missing scope for webhook topic". */
function unscopedTopics({ access_scopes, webhooks }: AppToml): string[] {
  const atInstall = new Set(access_scopes.scopes);
  return webhooks.subscriptions
    .flatMap((one) => one.topics ?? [])
    .flatMap((name) => {
      const missing = missingScopes(topicNeed(adminSchema().topics.get(name) ?? ""), atInstall);
      const need = describeNeed(missing);
      return missing.length > 0 ? [`topic ${name} needs ${need} in access_scopes.scopes`] : [];
    });
}
