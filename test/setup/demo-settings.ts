/** What the demo can be told by the environment (see README). */
import { resolve } from "node:path";
import { z } from "zod";

const port = z.coerce.number().int().min(1).max(65000);

const schema = z.object({
  PORT: port.default(3000),
  STANDIN_PORT: port.default(4000),
  DATA_DIR: z.string().default(".data"),
  DEMO_ORDERS: z.coerce.number().int().min(0).max(1_000_000).default(2000),
  DEMO_FRESH: z.string().optional(),
  DATABASE_URL: z.string().optional(),
  MIGRATION_DATABASE_URL: z.string().optional(),
  LOG_LEVEL: z.string().default("warn"),
});

export interface DemoSettings {
  readonly port: number;
  readonly standinPort: number;
  readonly dataDir: string;
  readonly orders: number;
  readonly fresh: boolean;
  readonly logLevel: string;
  /** A server to use instead of the embedded one: the application's and the owner's role. */
  readonly database: { readonly applicationUrl: string; readonly ownerUrl: string } | undefined;
}

/** Throws with every problem when a variable is not right. */
export function demoSettings(source: Readonly<Record<string, string | undefined>>): DemoSettings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const values = schema.parse(given);
  const { DATABASE_URL, MIGRATION_DATABASE_URL } = values;
  if (Boolean(DATABASE_URL) !== Boolean(MIGRATION_DATABASE_URL)) {
    throw new Error(
      "Set both DATABASE_URL (the application's role) and MIGRATION_DATABASE_URL (the owner's), or neither for the embedded PostgreSQL.",
    );
  }
  return {
    port: values.PORT,
    standinPort: values.STANDIN_PORT,
    dataDir: resolve(values.DATA_DIR),
    orders: values.DEMO_ORDERS,
    fresh: values.DEMO_FRESH === "1" || values.DEMO_FRESH === "true",
    logLevel: values.LOG_LEVEL,
    database:
      DATABASE_URL && MIGRATION_DATABASE_URL
        ? { applicationUrl: DATABASE_URL, ownerUrl: MIGRATION_DATABASE_URL }
        : undefined,
  };
}
