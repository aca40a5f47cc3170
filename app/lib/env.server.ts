/**
 * The only reader of `process.env`. Every variable is checked at once; a start with bad ones ends
 * with all problems named and what to do. `.env.example` documents each (a check compares them).
 */
import { readFileSync } from "node:fs";
import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65535);
const optionalText = z
  .string()
  .trim()
  .transform((value) => value || undefined)
  .optional();
const postgresUrl = z
  .string({ error: "is missing: a PostgreSQL connection string (postgresql://…)" })
  .regex(/^postgres(ql)?:\/\/.+/, "must be a PostgreSQL connection string (postgresql://…)");

export const envSchema = z
  .object({
    APP_ENV: z.enum(["production", "demo", "test"]).default("production"),
    NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
    PORT: port.default(3000),
    HOST: z.string().default("0.0.0.0"),
    APP_URL: z.url("must be the public address of the app, such as https://kept.example.com"),
    DATABASE_URL: postgresUrl,
    MIGRATION_DATABASE_URL: postgresUrl.optional(),
    DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
    SHOPIFY_API_KEY: z
      .string({ error: "is missing: the app's client id, from the partner dashboard" })
      .min(1, "is the app's client id, from the partner dashboard"),
    SHOPIFY_API_SECRET: z
      .string({ error: "is missing: the app's client secret, from the partner dashboard" })
      .min(16, "is the app's client secret (16 characters or more)"),
    SHOPIFY_SCOPES: z.string().default(""),
    KEPT_MASTER_KEYS: optionalText,
    KEPT_MASTER_KEYS_FILE: optionalText,
    BACKUP_KEYS: optionalText,
    BACKUP_KEYS_FILE: optionalText,
    BACKUP_MAX_AGE_DAYS: z.coerce.number().int().min(1).max(3650).default(30),
    ERASURE_LEDGER: optionalText,
    SMTP_URL: z
      .string({ error: "is missing: where mail is sent, such as smtps://user:secret@host" })
      .regex(/^smtps?:\/\//, "must be smtp://… or smtps://…"),
    MAIL_FROM: z.string().min(3).default("Kept <privacy@localhost>"),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
    METRICS_TOKEN: optionalText,
    TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(1),
    RATE_LIMIT_FACTOR: z.coerce.number().min(0.1).max(1_000_000).default(1),
    APP_BRIDGE_URL: z.url().optional(),
    EXTRA_FRAME_ANCESTORS: optionalText,
  })
  .superRefine((value, context) => {
    const problem = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (!value.KEPT_MASTER_KEYS && !value.KEPT_MASTER_KEYS_FILE) {
      problem(
        "KEPT_MASTER_KEYS",
        "is missing: set it, or KEPT_MASTER_KEYS_FILE, to a keyring such as `main:<32 bytes, base64>` (openssl rand -base64 32)",
      );
    }
    const hasBackupKeys = Boolean(value.BACKUP_KEYS ?? value.BACKUP_KEYS_FILE);
    if (hasBackupKeys !== Boolean(value.ERASURE_LEDGER)) {
      problem(
        hasBackupKeys ? "ERASURE_LEDGER" : "BACKUP_KEYS",
        "is missing: backups need both, keys of their own and a ledger of what was erased since (see .env.example)",
      );
    }
    if (value.APP_ENV !== "production") return;
    if (!value.APP_URL.startsWith("https://")) {
      problem("APP_URL", "must use https:// in production");
    }
    for (const name of ["APP_BRIDGE_URL", "EXTRA_FRAME_ANCESTORS"] as const) {
      if (value[name]) problem(name, "is for demos and tests; remove it in production");
    }
  });

export type Env = z.infer<typeof envSchema>;

/** All problems of an environment, one line each; an empty list when it is sound. */
export function readEnv(
  source: Readonly<Record<string, string | undefined>>,
): { env: Env } | { problems: readonly string[] } {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = envSchema.safeParse(present);
  if (result.success) return { env: result.data };
  return {
    problems: result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`),
  };
}

let cached: Env | undefined;

/** The checked environment. Exits the process, naming every problem, when it is unsound. */
export function env(): Env {
  if (cached) return cached;
  const result = readEnv(process.env);
  if ("problems" in result) {
    const lines = result.problems.map((problem) => `  - ${problem}`).join("\n");
    process.stderr.write(
      `Kept cannot start: the environment is not right.\n${lines}\nEvery variable is explained in .env.example.\n`,
    );
    process.exit(78); // EX_CONFIG
  }
  cached = result.env;
  return cached;
}

/** The keyring's text, from the variable or the file it names. */
export function masterKeyText(): string {
  const { KEPT_MASTER_KEYS, KEPT_MASTER_KEYS_FILE } = env();
  return KEPT_MASTER_KEYS ?? readFileSync(KEPT_MASTER_KEYS_FILE ?? "", "utf8");
}

/** The backup keyring's text; undefined where backups are not set up. */
export function backupKeyText(): string | undefined {
  const { BACKUP_KEYS, BACKUP_KEYS_FILE } = env();
  return BACKUP_KEYS ?? (BACKUP_KEYS_FILE && readFileSync(BACKUP_KEYS_FILE, "utf8"));
}
