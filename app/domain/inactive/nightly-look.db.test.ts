/** The look that the night begins: when it waits for a person, and when it tells people by itself. */
import { beforeEach, describe, expect, it } from "vitest";
import { accountRule, person, type Customer } from "../../../test/factories/build-account";
import { buildShop } from "../../../test/factories/build-shop";
import { OWNER } from "../../../test/factories/build-staff";
import { asOwner } from "../../../test/factories/raw-database";
import { withShop } from "~/db.server";
import { openAlerts } from "~/domain/alerts/index.server";
import { enqueue } from "~/jobs/queue.server";
import { newId, type CustomerGid, type ShopDomain } from "~/lib/ids";
import {
  makeAdvanceInactiveRun,
  makeConfirmInactiveRun,
  makeReadInactive,
  makeStartNightly,
  makeStepAccount,
} from "./index.server";
import type { InactivePorts } from "./ports";

const DAY = 86_400_000;
let count = 0;
let shop: ShopDomain;
let nowMs: number;
let customers: Map<CustomerGid, Customer>;

const ports = (): InactivePorts => ({
  source: {
    startScan: async () => "scan-1",
    scanState: async () => ({ state: "ready", url: "u", objects: 0 }),
    async *readScan() {
      yield [...customers.values()];
    },
    readCustomer: async (_shop, id) => customers.get(id),
  },
  writer: {
    clear: async () => undefined,
    askErasure: async () => true,
    cancelErasure: async () => true,
  },
  readHolds: async () => [],
  enqueue,
  stayLink: (_shop, secret) => `https://store.canary.example/stay/${secret}`,
  clock: { domain: () => new Date(nowMs), real: () => new Date(nowMs) },
});

beforeEach(async () => {
  shop = await buildShop(`nightly-look-${++count}.myshopify.com`);
  nowMs = Date.now();
  customers = new Map();
  await withShop(shop, (tx) =>
    tx.retentionRule.create({
      data: {
        ...{ shop, id: newId(), version: 1, createdAt: new Date(nowMs) },
        definition: accountRule(),
      },
    }),
  );
});

const add = (...each: Customer[]) => each.forEach((one) => customers.set(one.id, one));
const confirm = (runId: string) => makeConfirmInactiveRun(ports())({ shop, staffId: OWNER, runId });
const told = () => asOwner(`SELECT 1 FROM "OutgoingMail" WHERE shop = $1`, [shop]);

/** Everybody whose step is due gets it, as the worker would. */
async function work(): Promise<void> {
  const due = await asOwner<{ id: string }>(
    `SELECT id FROM "InactiveCustomer" WHERE shop = $1 AND "nextAt" <= $2`,
    [shop, new Date(nowMs)],
  );
  for (const { id } of due) await makeStepAccount(ports())(shop, id);
}

describe("the night's look", () => {
  const nightly = async (): Promise<string | undefined> => {
    const [runId, ...more] = await makeStartNightly(ports())(shop);
    expect(more).toEqual([]);
    for (let turn = 0; runId !== undefined && turn < 3; turn++) {
      await makeAdvanceInactiveRun(ports())(shop, runId);
      nowMs += 3_000;
    }
    return runId;
  };
  const stateOf = async (runId: string | undefined) =>
    (await makeReadInactive(ports())(shop)).runs.find(({ id }) => id === runId)?.state;
  const alerts = () =>
    withShop(shop, async (tx) => (await openAlerts(tx, shop)).map(({ kind }) => kind));
  /** Limits beyond which a person has to agree. */
  const limits = (approvalOrders: number) =>
    withShop(shop, (tx) =>
      tx.retentionSchedule.create({
        data: {
          ...{ shop, id: newId(), changedAt: new Date(nowMs) },
          ...{ approvalOrders, approvalShare: 10_000 },
        },
      }),
    );

  it("waits for a person at a rule's first run, and takes no list away meanwhile", async () => {
    add(person(1));
    const first = await nightly();
    expect([await stateOf(first), await alerts(), await told()]).toEqual([
      "counted",
      ["accounts-wait"],
      [],
    ]);
    nowMs += DAY;
    expect(await nightly()).toBeUndefined();
    expect(await confirm(first ?? "")).toEqual({ ok: true, customers: 1 });
    expect(await alerts()).toEqual([]);
  });

  it("tells people by itself once the rule has run, up to the shop's limit", async () => {
    await limits(2);
    add(person(1));
    await confirm((await nightly()) ?? "");
    await work();
    await makeAdvanceInactiveRun(ports())(shop, (await lastRun())?.id ?? "");
    expect(await told()).toHaveLength(1);
    add(person(2));
    nowMs += DAY;
    const second = await nightly();
    expect(await stateOf(second)).toBe("running");
    await work();
    expect(await told()).toHaveLength(2);
    nowMs += DAY;
    await makeAdvanceInactiveRun(ports())(shop, second ?? "");
    add(person(3), person(4), person(5));
    const third = await nightly();
    expect([await stateOf(third), await alerts()]).toEqual(["counted", ["accounts-wait"]]);
  });

  it("is over at once where nobody new is concerned", async () => {
    add(person(1, { lastOrderAt: { seen: true, value: nowMs - DAY } }));
    expect(await stateOf(await nightly())).toBe("finished");
  });

  const lastRun = async () => (await makeReadInactive(ports())(shop)).runs[0];
});
