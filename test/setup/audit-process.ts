/**
 * A worker of its own that appends to a shop's audit log, or seals it, for tests in which several do
 * so at once. AUDIT_TASK: `append <shop> <rows>` or `seal <shop>`. Needs the app's environment.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { disconnectDatabase, withShop } from "~/db.server";
import { recordAudit, sealAudit } from "~/domain/audit/index.server";
import { shopDomain } from "~/lib/ids";

const [task, name = "", rows = "0"] = (process.env["AUDIT_TASK"] ?? "").split(" ");
const shop = shopDomain(name);

if (task === "append") await append(Number(rows));
else await sealUntilTold();
await disconnectDatabase();

/** Four transactions at a time, of one to seven events, some of which take their time. */
async function append(wanted: number): Promise<void> {
  let left = wanted;
  const writer = async () => {
    while (left > 0) {
      const batch = Math.min(left, 1 + (left % 7));
      left -= batch;
      await withShop(shop, async (tx) => {
        for (let row = 0; row < batch; row++) {
          const detail = { topic: `${process.pid}`, why: "test" };
          await recordAudit(tx, shop, {
            type: "webhook.refused",
            actor: { kind: "system" },
            detail,
          });
        }
        if (batch === 3) await sleep(60);
      });
    }
  };
  await Promise.all([writer(), writer(), writer(), writer()]);
  console.log("appended");
}

async function sealUntilTold(): Promise<void> {
  console.log("sealing");
  for (;;) {
    const { sealed } = await sealAudit(shop);
    if (sealed > 0) console.log(`sealed ${sealed}`);
    await sleep(5);
  }
}
