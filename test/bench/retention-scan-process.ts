/** One pass over a file of orders, in a process of its own so that its peak memory is its own. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { benchRules } from "./retention-rules";
import { indexHolds, judgeOrder, makePlan } from "~/domain/retention/model";
import { countOrder, startCounts } from "~/domain/retention/preview-counts";
import { groupByParent, readJsonLines } from "~/shopify/json-lines.server";
import { readOrderLine } from "~/shopify/order-line.server";
import { toOrderFacts } from "~/shopify/order-facts.server";
import type { RetentionOrderFactsFragment } from "~/shopify/generated/retention-fresh-orders";

const [variant, path = ""] = process.argv.slice(2);
const NOW = Date.UTC(2026, 10, 20, 12);
const READ_AT_ONCE = 128 * 1024;

/** The least anybody can do: read, parse, compare one date. */
async function floor(): Promise<object> {
  const limit = new Date(NOW - 2 * 365 * 86_400_000);
  let past = 0;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const order = JSON.parse(line) as { readonly createdAt?: string };
    if (order.createdAt && new Date(order.createdAt) < limit) past += 1;
  }
  return { past };
}

/** What a preview does with it: facts, verdict by all rules, minimums and holds, and counts. */
async function engine(): Promise<object> {
  const shop = { country: "DE", oneStopShop: true, financialYear: { month: 4, day: 1 } };
  const terms = { ...shop, zones: ["Europe/Berlin"] };
  const plan = makePlan({ rules: benchRules(terms), shop: terms, holds: indexHolds([]) });
  const access = { allOrders: true, returns: true, disputes: true, write: true };
  const counts = startCounts([]);
  const bytes = createReadStream(path, { highWaterMark: READ_AT_ONCE });
  for await (const families of groupByParent(readJsonLines(bytes, readOrderLine))) {
    for (const { root, children } of families) {
      const lines = children as readonly { readonly status: string }[];
      const returns = { lines, complete: true };
      const facts = toOrderFacts(root as RetentionOrderFactsFragment, returns, access);
      countOrder(counts, facts, judgeOrder(plan, facts, NOW));
    }
  }
  return counts;
}

const started = performance.now();
const result = await (variant === "floor" ? floor() : engine());
const ms = performance.now() - started;
const cpu = process.cpuUsage();
const cpuMs = (cpu.user + cpu.system) / 1000;
const peakMb = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ ms, cpuMs, peakMb, result }));
