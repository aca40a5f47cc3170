import { describe, expect, it } from "vitest";
import { aShop, exported, seals, verdict } from "../factories/build-audit-log";
import { startScript } from "../setup/script-process";
import { withShop } from "~/db.server";
import { sealAudit } from "~/domain/audit/index.server";

const SCRIPT = "test/setup/audit-process.ts";
const ROWS = 300;

describe("an audit log under load", () => {
  it("loses and doubles nothing while two processes append, two seal, and one of them is killed", async () => {
    const shop = await aShop();
    const start = (...task: string[]) => startScript(SCRIPT, { AUDIT_TASK: task.join(" ") });
    const sealers = [start("seal", shop), start("seal", shop)];
    await Promise.all(sealers.map((sealer) => sealer.until(/sealing/)));
    const writers = [start("append", shop, String(ROWS)), start("append", shop, String(ROWS))];
    await Promise.race(sealers.map((sealer) => sealer.until(/sealed \d+/)));
    await sealers[0]?.end("SIGKILL");
    await Promise.all(writers.map((writer) => writer.until(/appended/)));
    await sealers[1]?.until(/sealed \d+/);
    await sealers[1]?.end("SIGKILL");
    await sealAudit(shop);

    const counted = await withShop(shop, async (tx) => ({
      events: await tx.auditEvent.count(),
      leaves: await tx.auditLeaf.count(),
      waiting: await tx.auditPending.count(),
    }));
    expect(counted).toEqual({ events: 2 * ROWS, leaves: 2 * ROWS, waiting: 0 });
    const ids = (await exported(shop)).flatMap((line) =>
      line.kind === "event" ? [line.leaf.id] : [],
    );
    expect(new Set(ids).size).toBe(2 * ROWS);
    expect((await seals(shop)).length).toBeGreaterThan(2);
    expect(await verdict(shop)).toEqual([]);
  });
});
