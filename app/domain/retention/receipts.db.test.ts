/** Receipts of orders, in the log and out of the app. */
import { beforeEach, describe, expect, it } from "vitest";
import { buildStaff } from "../../../test/factories/build-staff";
import { fakeOrderHost } from "../../../test/factories/fake-order-host";
import { order, RetentionBench, staffId } from "../../../test/factories/retention-bench";
import { withShop } from "~/db.server";
import { sealAudit, verifyLog } from "~/domain/audit/index.server";
import type { LogLine } from "~/domain/audit/model";
import { orderGid, type OrderGid, type ShopDomain } from "~/lib/ids";
import { exportReceipts } from "./index.server";
import { receiptsHash } from "./item.store.server";
import { receiptHash } from "./receipt.server";

let bench: RetentionBench;
let shop: ShopDomain;
beforeEach(async () => {
  bench = await RetentionBench.open();
  shop = bench.shop;
});

async function finishedRun(orders: readonly number[]): Promise<string> {
  const each = bench.engine(fakeOrderHost(orders.map((number) => order(number))));
  const runId = await bench.approved(each);
  await bench.runOn(each, runId);
  return runId;
}

async function exported(runId?: string): Promise<LogLine[]> {
  await sealAudit(shop);
  const wanted = { shop, staffId, reason: "asked by the auditor", ...(runId ? { runId } : {}) };
  const lines: LogLine[] = [];
  for await (const line of exportReceipts(wanted)) lines.push(line);
  return lines;
}

const receiptsIn = (lines: readonly LogLine[]) =>
  lines.flatMap((line) =>
    line.kind === "event" && line.leaf.type === "retention.order-minimised" ? [line.leaf] : [],
  );

describe("a receipt", () => {
  it("says what was done and what remains, by which rule, and is the hash of that", async () => {
    const runId = await finishedRun([1]);
    const [leaf] = receiptsIn(await exported());
    const run = await bench.engine(fakeOrderHost([])).show({ shop, runId, filter: "done" });
    expect(leaf).toMatchObject({
      subject: orderGid(1),
      detail: {
        runId,
        rules: [{ id: run.ruleId, version: 1 }],
        did: ["clear:note", "clear:customAttributes", "clear:phone"].sort(sameOrder),
        remaining: ["billing-address", "timeline"],
      },
    });
    const { rules, did, remaining, at, hash } = leaf?.["detail"] as {
      rules: { id: string; version: number }[];
      did: string[];
      remaining: string[];
      at: string;
      hash: string;
    };
    const content = {
      ...{ order: leaf?.["subject"] as OrderGid, run: runId, rules, did, remaining },
      overrode: [],
    };
    expect(receiptHash({ ...content, at: new Date(at) })).toBe(hash);
    expect(receiptHash({ ...content, did: [], at: new Date(at) })).not.toBe(hash);
  });

  it("is covered by the one of its run", async () => {
    const runId = await finishedRun([1, 2, 3]);
    const finished = (await exported()).flatMap((line) =>
      line.kind === "event" && line.leaf.type === "retention.finished" ? [line.leaf] : [],
    );
    const hash = await withShop(shop, (tx) => receiptsHash(tx, shop, runId));
    expect(finished).toMatchObject([{ detail: { runId, receipts: hash } }]);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

/** Fields are named in the engine's order. */
function sameOrder(a: string, b: string): number {
  return a < b ? -1 : 1;
}

describe("receipts that are taken out of the app", () => {
  it("hold their events in full and of all others the hash, and verify without the app", async () => {
    await finishedRun([1, 2]);
    const lines = await exported();
    expect(receiptsIn(lines)).toHaveLength(2);
    const types = lines.flatMap((line) => (line.kind === "event" ? [line.leaf.type] : []));
    expect(types.every((type) => type.startsWith("retention."))).toBe(true);
    expect(lines.some(({ kind }) => kind === "hash")).toBe(true);
    const verified = await verifyLog(lines);
    expect(verified).toMatchObject({ ok: true, excerpt: "retention receipts", findings: [] });
    expect(JSON.stringify(lines)).not.toMatch(/canary/i);
  });

  it("do not verify once one of them was changed or left out", async () => {
    await finishedRun([1, 2]);
    const lines = await exported();
    const changed = lines.map((line) =>
      line.kind === "event" && line.leaf["subject"] === orderGid(1)
        ? { ...line, leaf: { ...line.leaf, subject: orderGid(9) } }
        : line,
    );
    expect(await verifyLog(changed)).toMatchObject({ ok: false });
    const missing = lines.filter(
      (line) => !(line.kind === "event" && line.leaf["subject"] === orderGid(1)),
    );
    expect(await verifyLog(missing)).toMatchObject({ ok: false });
  });

  it("can be those of one run", async () => {
    const first = await finishedRun([1]);
    await finishedRun([2]);
    const lines = await exported(first);
    expect(receiptsIn(lines).map(({ subject }) => subject)).toEqual([orderGid(1)]);
    expect(await verifyLog(lines)).toMatchObject({ ok: true });
  });

  it("need the permission and a reason, both on record before the first line", async () => {
    await finishedRun([1]);
    const take = async (who: string, reason: string) => {
      for await (const line of exportReceipts({ shop, staffId: who, reason })) return line.kind;
      return undefined;
    };
    await buildStaff(shop, "7003", "viewer");
    await expect(take("7003", "curious about it")).rejects.toThrow();
    await expect(take(staffId, "")).rejects.toThrow("Say in a few words");
    await take(staffId, "asked by the auditor");
    expect(await bench.auditTypes()).toContain("export.begun");
  });
});
