/**
 * A web process as far as its limits go: knocks at a door LIMIT_TASK `<shop> <times>` times, from one
 * address, and prints how often it was welcome. Needs the app's environment.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { disconnectDatabase } from "~/db.server";
import { shopDomain } from "~/lib/ids";
import { buildLimitsServices } from "~/services/limits.server";

const [name = "", times = "0"] = (process.env["LIMIT_TASK"] ?? "").split(" ");
const shop = shopDomain(name);
const { knock } = buildLimitsServices();
const headers = new Headers({ "x-forwarded-for": "203.0.113.90, 198.51.100.1" });

let welcome = 0;
for (let at = 0; at < Number(times); at++) {
  const wait = await knock({ door: "secret-link", headers, shop, viaHost: true });
  if (wait === 0) welcome += 1;
  await sleep(2);
}
console.log(`welcome ${welcome}.`);
await disconnectDatabase();
