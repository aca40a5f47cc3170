/** The environment of tests that run app code in their own process. Nothing here is secret. */
export const testEnvironment = {
  APP_ENV: "test",
  NODE_ENV: "test",
  APP_URL: "http://localhost:3999",
  SHOPIFY_API_KEY: "kept-demo-key",
  SHOPIFY_API_SECRET: "kept-demo-secret-0123456789abcdef",
  KEPT_MASTER_KEYS: `test:${Buffer.alloc(32, 7).toString("base64")}`,
  SMTP_URL: "smtp://127.0.0.1:9",
  LOG_LEVEL: "silent",
  DATABASE_POOL: "4",
} as const;
