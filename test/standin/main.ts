import { adminSchema } from "./admin-api/schema";
import { API_VERSION, startStandin } from "./index";

/** The stand-in as a process of its own; see the README for its environment. */
async function main(): Promise<void> {
  // Loading it takes half a second, which the first call of the app should not wait for.
  adminSchema(API_VERSION);
  const port = Number(process.env["STANDIN_PORT"] ?? 4000);
  const running = await startStandin({
    port,
    smtpPort: port + 1,
    trackerPort: port + 2,
    dir: process.env["STANDIN_DIR"] ?? ".data/standin",
    appUrl: process.env["APP_URL"] ?? "http://localhost:3000",
    apiKey: process.env["SHOPIFY_API_KEY"] ?? "kept-demo-key",
    apiSecret: process.env["SHOPIFY_API_SECRET"] ?? "kept-demo-secret-0123456789abcdef",
    orders: Number(process.env["DEMO_ORDERS"] ?? 2000),
    fresh: process.env["DEMO_FRESH"] === "1",
  });
  console.log(`stand-in ready on ${running.url}`);
  const end = () => {
    void running.stop().then(() => process.exit(0));
  };
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
  // Started by a supervisor that was killed: end with it.
  if (process.connected) process.once("disconnect", end);
}

await main();
