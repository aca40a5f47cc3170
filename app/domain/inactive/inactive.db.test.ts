/** Unused accounts from the look over all of them to the end, in a real database. */
import { beforeEach, describe, expect, it } from "vitest";
import { accountRule as rule, person, type Customer } from "../../../test/factories/build-account";
import { buildShop } from "../../../test/factories/build-shop";
import { buildStaff, OWNER } from "../../../test/factories/build-staff";
import { asOwner, wholeDatabase } from "../../../test/factories/raw-database";
import { withShop } from "~/db.server";
import { recentAudit } from "~/domain/audit/index.server";
import { sendMail } from "~/domain/mail/index.server";
import type { MailMessage } from "~/domain/mail/model";
import type { Hold, Rule } from "~/domain/retention/model";
import { makeEraseCustomer } from "~/domain/requests/index.server";
import { enqueue } from "~/jobs/queue.server";
import { AppError } from "~/lib/errors";
import { customerGid, newId, orderGid, type CustomerGid, type ShopDomain } from "~/lib/ids";
import {
  inactiveControls,
  makeAdvanceInactiveRun,
  makeConfirmInactiveRun,
  makeCountAccounts,
  makeReadInactive,
  makeStay,
  makeStepAccount,
  makeStopInactiveRun,
  viewStay,
} from "./index.server";
import type { InactivePorts } from "./ports";

const DAY = 86_400_000;
let count = 0;
let shop: ShopDomain;
let ruleId: string;
let nowMs: number;
let realMs: number;
let customers: Map<CustomerGid, Customer>;
let erasures: CustomerGid[];
let cancelled: CustomerGid[];
let holds: Hold[];
let writes: string[];

const ports = (over: Partial<InactivePorts> = {}): InactivePorts => ({
  source: {
    startScan: async () => "scan-1",
    scanState: async () => ({ state: "ready", url: "u", objects: 0 }),
    async *readScan() {
      yield [...customers.values()];
    },
    readCustomer: async (_shop, id) => customers.get(id),
  },
  writer: {
    clear: async (_shop, id, fields) => {
      const before = customers.get(id);
      writes.push(`clear ${id.split("/").at(-1)} ${fields.join(" ")}`);
      if (before) {
        const filled = before.filled.filter((field) => !fields.includes(field));
        customers.set(id, { ...before, filled });
      }
    },
    askErasure: async (_shop, id) => customers.has(id) && erasures.push(id) > 0,
    cancelErasure: async (_shop, id) => cancelled.push(id) > 0,
  },
  readHolds: async () => holds,
  enqueue,
  stayLink: (_shop, secret) => `https://store.canary.example/stay/${secret}`,
  clock: { domain: () => new Date(nowMs), real: () => new Date(realMs) },
  ...over,
});

beforeEach(async () => {
  shop = await buildShop(`inactive-${++count}.myshopify.com`);
  nowMs = realMs = Date.now();
  customers = new Map();
  [erasures, cancelled, holds, writes] = [[], [], [], []];
  ruleId = newId();
  await saveRule(rule());
});

const saveRule = (definition: Rule) =>
  withShop(shop, (tx) =>
    tx.retentionRule.create({
      data: { shop, id: ruleId, version: 1, definition, createdAt: new Date(nowMs) },
    }),
  );
/** About those who order for a company, and nobody else. */
const saveCompanyRule = () =>
  withShop(shop, (tx) =>
    tx.retentionRule.update({
      where: { shop_id_version: { shop, id: ruleId, version: 1 } },
      data: { definition: rule({ only: { business: true } }) },
    }),
  );
const add = (...each: Customer[]) =>
  each.forEach((customer) => customers.set(customer.id, customer));

async function counted(of = ports()): Promise<string> {
  const runId = await makeCountAccounts(of)({ shop, staffId: OWNER, ruleId });
  for (let turn = 0; turn < 3; turn++) {
    await makeAdvanceInactiveRun(of)(shop, runId);
    nowMs += 3_000;
  }
  return runId;
}

/** Everything that is due is done, as the worker would. */
async function work(of = ports()): Promise<void> {
  for (let turn = 0; turn < 12; turn++) {
    const due = await asOwner<{ id: string }>(
      `SELECT id FROM "InactiveCustomer" WHERE shop = $1 AND "nextAt" <= $2`,
      [shop, new Date(nowMs)],
    );
    if (due.length === 0) return;
    for (const { id } of due) await makeStepAccount(of)(shop, id);
  }
}

async function mails(): Promise<MailMessage[]> {
  const sent: MailMessage[] = [];
  const rows = await asOwner<{ id: string }>(
    `SELECT id FROM "OutgoingMail" WHERE shop = $1 AND message IS NOT NULL ORDER BY id`,
    [shop],
  );
  for (const { id } of rows) await sendMail({ shop, id }, async (mail) => void sent.push(mail));
  return sent;
}

const confirm = (runId: string) => makeConfirmInactiveRun(ports())({ shop, staffId: OWNER, runId });
const states = async () => {
  const { accounts } = await makeReadInactive(ports())(shop);
  return Object.fromEntries(Object.entries(accounts).filter(([, number]) => number > 0));
};
const secretIn = (mail: MailMessage | undefined) => /stay\/([\w-]{43})/.exec(mail?.text ?? "")?.[1];
const measure = () =>
  withShop(shop, async (tx) => inactiveControls[0]?.measure(tx, shop, new Date(nowMs)));

describe("an unused account", () => {
  it("is counted first, told in its owner's language, minimised, and erased by the host", async () => {
    add(person(1), person(2, { lastOrderAt: { seen: true, value: nowMs - 20 * DAY } }));
    const runId = await counted();
    expect((await makeReadInactive(ports())(shop)).runs[0]).toMatchObject({
      state: "counted",
      counts: { scanned: 2, byVerdict: { due: 1, "not-yet": 1 } },
    });
    expect([await mails(), writes]).toEqual([[], []]);
    expect(await measure()).toMatchObject({ state: "broken" });

    expect(await confirm(runId)).toEqual({ ok: true, customers: 1 });
    expect(await confirm(runId)).toEqual({ ok: false, why: "not-counted" });
    await work();
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: "person1@canary.example", fromName: "Lumen Home" });
    expect(mail?.subject).toBe("Ihr ungenutztes Konto bei Lumen Home");
    expect(await wholeDatabase()).not.toMatch(/canary/);
    expect(await measure()).toMatchObject({ state: "kept", facts: { told: 1 } });

    nowMs += 29 * DAY;
    await work();
    expect([writes, await states()]).toEqual([[], { noticed: 1 }]);
    nowMs += 2 * DAY;
    await work();
    expect(writes).toEqual(["clear 1 note phone"]);
    expect([erasures.length, await states()]).toEqual([1, { asked: 1 }]);

    customers.delete(customerGid(1));
    nowMs += 2 * DAY;
    await work();
    expect(await states()).toEqual({ erased: 1 });
    const audit = await withShop(shop, (tx) => recentAudit(tx, shop));
    const told = audit.filter(({ type }) => type.startsWith("inactive."));
    expect(told.map(({ type }) => type).reverse()).toEqual([
      "inactive.counted",
      "inactive.approved",
      "inactive.noticed",
      "inactive.minimised",
      "inactive.erasure-asked",
      "inactive.settled",
    ]);
    expect(told.every(({ subject }) => !subject?.includes("Customer"))).toBe(true);
  });

  it("stays when its owner uses the link, once; looking changes nothing", async () => {
    add(person(1));
    await confirm(await counted());
    await work();
    const secret = secretIn((await mails())[0]) ?? "";
    expect(await viewStay({ shop, secret })).toMatchObject({ until: expect.any(Date) as Date });
    expect(await states()).toEqual({ noticed: 1 });
    const stay = makeStay(ports());
    const answers = await Promise.all([1, 2, 3].map(() => stay({ shop, secret })));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await viewStay({ shop, secret })).toBeUndefined();
    nowMs += 60 * DAY;
    await work();
    expect([writes, erasures, await states()]).toEqual([[], [], { stayed: 1 }]);
    // The answer is a sign of life: the next look leaves the account alone.
    await counted();
    const [run] = (await makeReadInactive(ports())(shop)).runs;
    expect(run?.counts?.byVerdict).toMatchObject({ due: 0, "not-yet": 1 });
    expect(await stay({ shop, secret: "x".repeat(43) })).toBe(false);
  });

  it("is given back when its owner stays after the host was asked", async () => {
    add(person(1));
    await confirm(await counted());
    await work();
    const secret = secretIn((await mails())[0]) ?? "";
    nowMs += 31 * DAY;
    await work();
    expect(await states()).toEqual({ asked: 1 });
    expect(await makeStay(ports())({ shop, secret })).toBe(true);
    await work();
    expect([cancelled.length, await states()]).toEqual([1, { stayed: 1 }]);
  });

  it("drops out when its owner comes back, at whatever step", async () => {
    add(person(1), person(2), person(3));
    await confirm(await counted());
    add(person(1, { lastOrderAt: { seen: true, value: nowMs - DAY } }));
    await work();
    expect((await mails()).map(({ to }) => to).sort()).toEqual([
      "person2@canary.example",
      "person3@canary.example",
    ]);
    add(person(2, { choiceAt: nowMs }));
    nowMs += 31 * DAY;
    await work();
    expect(writes).toEqual(["clear 3 note phone"]);
    add(person(3, { lastOrderAt: { seen: true, value: nowMs } }));
    nowMs += 2 * DAY;
    await work();
    expect([cancelled.length, await states()]).toEqual([1, { returned: 3 }]);
  });

  it("is left alone with an open order, a hold, a company or what can't be seen", async () => {
    add(
      person(1, { openOrders: { seen: true, value: 1 } }),
      person(2, { business: { seen: true, value: true } }),
      person(3, { lastOrderAt: { seen: false, because: "orders-unreadable" } }),
      person(4, { reachable: false, email: null }),
      person(5),
      person(6, { personal: false }),
    );
    const target = { on: "customer", customer: customerGid(5), orders: [] } as const;
    holds = [
      { ...{ id: "h", kind: "manual", target, reason: "" }, by: OWNER, since: 0, until: null },
    ];
    await counted();
    const [run] = (await makeReadInactive(ports())(shop)).runs;
    expect(run?.counts).toMatchObject({
      byVerdict: { due: 0, held: 3, unknown: 1, unreachable: 1, empty: 1 },
      reasons: { "order-open": 1, business: 1, manual: 1, "orders-unreadable": 1 },
    });
    expect(await states()).toEqual({});
  });

  it("is left alone with a subscription, and as the one a company is reached by", async () => {
    const business = { seen: true, value: true } as const;
    await saveCompanyRule();
    add(person(1), person(2, { business, mainContact: true }));
    add(person(3, { business, subscribed: true }), person(4, { business }));
    await counted();
    const [run] = (await makeReadInactive(ports())(shop)).runs;
    expect(run?.counts).toMatchObject({
      byVerdict: { due: 1, held: 3 },
      reasons: { business: 1, "main-contact": 1, "subscription-open": 1 },
    });
  });

  it("waits, untouched, while a hold that came after the notice is in force", async () => {
    add(person(1));
    await confirm(await counted());
    await work();
    await mails();
    const target = { on: "orders", orders: [orderGid(10)] } as const;
    holds = [
      { ...{ id: "h", kind: "manual", target, reason: "" }, by: OWNER, since: 0, until: null },
    ];
    nowMs += 31 * DAY;
    await work();
    expect([writes, await states()]).toEqual([[], { noticed: 1 }]);
    expect((await makeReadInactive(ports())(shop)).heldBack).toBe(1);
    holds = [];
    nowMs += 8 * DAY;
    await work();
    expect(writes).toEqual(["clear 1 note phone"]);
  });

  it("is not touched when the notice could not be delivered", async () => {
    add(person(1));
    await confirm(await counted());
    await work();
    const [row] = await asOwner<{ id: string }>(`SELECT id FROM "OutgoingMail" WHERE shop = $1`, [
      shop,
    ]);
    await sendMail({ shop, id: row?.id ?? "" }, async () => {
      throw new AppError("invalid-input", "refused (SMTP 550)");
    });
    nowMs += 31 * DAY;
    await work();
    expect([writes, await states()]).toEqual([[], { unreachable: 1 }]);
  });

  it("comes to the same end after a crash behind any call to the host", async () => {
    add(person(1));
    await confirm(await counted());
    await work();
    await mails();
    nowMs += 31 * DAY;
    const broken = ports();
    const lost = async () => {
      throw new AppError("host-unavailable", "the reply was lost", { retryable: true });
    };
    const { writer } = broken;
    const dying: InactivePorts = {
      ...broken,
      writer: {
        ...writer,
        clear: (...call) => writer.clear(...call).then(lost),
        askErasure: (...call) => writer.askErasure(...call).then(lost),
      },
    };
    for (let turn = 0; turn < 4; turn++) {
      await work(dying);
      nowMs += 60_000;
    }
    expect(await states()).toEqual({ minimised: 1 });
    nowMs += DAY;
    await work();
    expect([writes, await states()]).toEqual([["clear 1 note phone"], { asked: 1 }]);
  });

  it("is told once although two workers take it at the same time", async () => {
    add(person(1));
    await confirm(await counted());
    const [row] = await asOwner<{ id: string }>(
      `SELECT id FROM "InactiveCustomer" WHERE shop = $1`,
      [shop],
    );
    await Promise.all([1, 2, 3].map(() => makeStepAccount(ports())(shop, row?.id ?? "")));
    expect(await mails()).toHaveLength(1);
  });

  it("is left as it is when staff stop the run, or withdraw the rule", async () => {
    add(person(1));
    const runId = await counted();
    await confirm(runId);
    await work();
    await mails();
    expect(await makeStopInactiveRun(ports())({ shop, staffId: OWNER, runId })).toBe(1);
    nowMs += 31 * DAY;
    await work();
    expect([writes, await states()]).toEqual([[], { stopped: 1 }]);
    await confirm(await counted());
    await work();
    await mails();
    await asOwner(`UPDATE "RetentionRule" SET "retiredAt" = now() WHERE shop = $1`, [shop]);
    nowMs += 31 * DAY;
    await work();
    expect([writes, await states()]).toEqual([[], { stopped: 1 }]);
  });

  it("keeps no id of its person once the host says that they are erased", async () => {
    add(person(9_876_501));
    await confirm(await counted());
    await work();
    await mails();
    const queue = { countMatching: async () => 0, removeAll: async () => 0 };
    const payload = { shop_domain: shop, customer: { id: 9_876_501 }, orders_to_redact: [] };
    const erased = await makeEraseCustomer({ queue })({ shop, deliveryId: "d1", payload });
    expect(erased).toMatchObject({ clean: true });
    expect(await states()).toEqual({ erased: 1 });
  });

  it("is looked for and told only by people who may", async () => {
    await buildStaff(shop, "helper", "support-agent");
    const staffId = "helper";
    const refused = { code: "forbidden" };
    await expect(makeCountAccounts(ports())({ shop, staffId, ruleId })).rejects.toMatchObject(
      refused,
    );
    const runId = await counted();
    const decision = { shop, staffId, runId };
    await expect(makeConfirmInactiveRun(ports())(decision)).rejects.toMatchObject(refused);
    await expect(makeStopInactiveRun(ports())(decision)).rejects.toMatchObject(refused);
  });
});
