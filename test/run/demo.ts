/**
 * `npm run demo`: PostgreSQL, the app's two processes and the host store's stand-in, on this
 * machine, with a seeded shop. Ends with everything it started, on Ctrl-C or SIGTERM.
 */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { demoSettings } from "../setup/demo-settings";
import { startDemo } from "../setup/demo";
import { openDemoShop } from "../setup/open-demo-shop";
import { writeMissingBuildFacts } from "../setup/write-build-facts";

const settings = demoSettings(process.env);
const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => stopping.abort());
}
const demo = await startDemo(settings, {
  say: (line) => console.log(line),
  signal: stopping.signal,
}).catch((error: unknown) => {
  if (!stopping.signal.aborted) console.error(error instanceof Error ? error.message : error);
  process.exit(stopping.signal.aborted ? 0 : 1);
});
const opened = join(settings.dataDir, "shop-opened");
if (!existsSync(opened)) {
  // Once only: a merchant who switches the banner off finds it off at the next start.
  await openDemoShop(demo).then(
    () => writeFileSync(opened, ""),
    (error: unknown) => console.error("The demo shop could not be opened:", error),
  );
}

await writeMissingBuildFacts().catch((error: unknown) => {
  console.error("What the registry knows of the packages could not be written down:", error);
});

const end = () => {
  demo.stop().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
};
stopping.signal.addEventListener("abort", end);
if (stopping.signal.aborted) end();

const { port, standinPort } = settings;
console.log(`
Kept is running.

  Storefront        http://localhost:${standinPort}/            the shopper's side: banner, policy, requests
  Store admin       http://localhost:${standinPort}/admin       the merchant's side, with Kept installed
  Customer account  http://localhost:${standinPort}/account
  Mailbox           http://localhost:${standinPort}/mailbox     every e-mail that was sent
  App               http://localhost:${port}/healthz

Data is kept in ${settings.dataDir}; DEMO_FRESH=1 starts over. Ctrl-C ends everything.
`);
