import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildShop } from "../../../../test/factories/build-shop";
import { buildStaff, OWNER } from "../../../../test/factories/build-staff";
import { buildVendor, publishVendors } from "../../../../test/factories/publish-vendors";
import { asOwner, moveClock, wholeDatabase } from "../../../../test/factories/raw-database";
import { buildRequestPorts } from "../../../../test/factories/request-ports";
import { withShop } from "~/db.server";
import { sendMail } from "~/domain/mail/index.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import {
  followRequest,
  makeAnswerRequest,
  makeConfirmRequest,
  makeEraseCustomer,
  makeSubmitRequest,
  requestControls,
  viewRequest,
} from "../index.server";
import type { Clearing } from "../model";

const DAY = 86_400_000;
const STORE = "store.service-records";
const PLATFORM = "platform.visits";
const email = "mia@canary.example";
const whole: Clearing = {
  "vendor.metrix": "deleted",
  "vendor.mailer": "asked",
  [PLATFORM]: "nothing-held",
  [STORE]: "nothing-held",
};

let shop: ShopDomain;
let count = 0;
let made: ReturnType<typeof buildRequestPorts>;
const undo: (() => void)[] = [];

const metrix = buildVendor("metrix", { name: "Metrix" });
const mailer = buildVendor("mailer", { name: "Mailer", purpose: "marketing", use: null });
const basket = buildVendor("basket", { purpose: "necessary", use: "shop", grade: "none" });

beforeEach(async () => {
  shop = await buildShop(`history-${++count}.myshopify.com`);
  made = buildRequestPorts();
});
afterEach(() => undo.splice(0).forEach((back) => back()));

const wait = (days: number) => undo.push(moveClock(days * DAY));
const staff = (requestId: string) => ({ shop, requestId, staffId: OWNER });
const answer = (requestId: string, cleared?: Clearing) =>
  makeAnswerRequest(made.ports).markAnswered({
    ...staff(requestId),
    ...(cleared ? { cleared } : {}),
  });
const refuse = (requestId: string) => makeAnswerRequest(made.ports).refuseRequest(staff(requestId));
const view = (requestId: string) => viewRequest({ shop, requestId });

/** Sends everything that is due and answers it. */
async function deliver(): Promise<{ kind: string; to: string; text: string }[]> {
  const due = await asOwner<{ id: string; kind: string }>(
    `SELECT id, kind FROM "OutgoingMail" WHERE shop = $1 AND message IS NOT NULL ORDER BY id`,
    [shop],
  );
  const sent: { kind: string; to: string; text: string }[] = [];
  for (const { id, kind } of due) {
    await sendMail({ shop, id }, async (mail) => void sent.push({ kind, ...mail }));
  }
  return sent;
}

const submit = () =>
  makeSubmitRequest(made.ports)({ shop, kind: "history", email, message: "", language: "en" });

/** A request that its person has confirmed, by the link in their mail. */
async function asked(): Promise<{ id: string; follow: string }> {
  await submit();
  const mail = (await deliver()).find(({ kind }) => kind === "request.confirm");
  const token = /confirm\/([\w-]{43})\?/.exec(mail?.text ?? "")?.[1] ?? "";
  const follow = (await makeConfirmRequest(made.ports)({ shop, token })) ?? "";
  const rows = await asOwner<{ id: string }>(
    `SELECT id FROM "PrivacyRequest" WHERE shop = $1 ORDER BY id`,
    [shop],
  );
  await deliver();
  return { id: rows.at(-1)?.id ?? "", follow };
}

async function askedWithVendors(): Promise<{ id: string; follow: string }> {
  await publishVendors(shop, [metrix, basket, mailer]);
  return asked();
}

const measure = () =>
  withShop(shop, async (tx) =>
    requestControls
      .find(({ id }) => id === "requests.history-cleared")
      ?.measure(tx, shop, domainNow()),
  );

describe("a request to clear a history", () => {
  it("waits for staff, and names everybody who may hold it but what is strictly necessary", async () => {
    const { id } = await askedWithVendors();
    expect(await view(id)).toMatchObject({
      kind: "history",
      state: "deciding",
      law: { name: /./ },
    });
    expect((await view(id))?.clearing).toEqual({
      bannerPublished: true,
      recipients: [
        {
          ...{ kind: "vendor", id: "vendor.metrix", name: "Metrix", purpose: "analytics" },
          use: "Counts visits and shows which pages are used",
        },
        {
          ...{ kind: "vendor", id: "vendor.mailer", name: "Mailer", purpose: "marketing" },
          use: undefined,
        },
        { kind: "platform", id: PLATFORM },
        { kind: "store", id: STORE },
      ],
    });
  });

  it("knows of no vendor without a published banner, which is not the same as none", async () => {
    const { id } = await asked();
    const always = [
      { kind: "platform", id: PLATFORM },
      { kind: "store", id: STORE },
    ];
    expect((await view(id))?.clearing).toEqual({ bannerPublished: false, recipients: always });
    await publishVendors(shop, []);
    expect((await view(id))?.clearing).toEqual({ bannerPublished: true, recipients: always });
    expect(await answer(id, { [PLATFORM]: "asked", [STORE]: "deleted" })).toEqual({
      outcome: "answered",
    });
  });

  it("is not answered while an outcome is missing, and nothing changes", async () => {
    const { id } = await askedWithVendors();
    const before = await wholeDatabase();
    expect(await answer(id)).toEqual({
      outcome: "incomplete",
      missing: ["vendor.metrix", "vendor.mailer", PLATFORM, STORE],
      unknown: [],
    });
    expect(await answer(id, { "vendor.metrix": "deleted", [STORE]: "asked" })).toEqual({
      outcome: "incomplete",
      missing: ["vendor.mailer", PLATFORM],
      unknown: [],
    });
    expect(await answer(id, { ...whole, "vendor.basket": "deleted" })).toEqual({
      outcome: "incomplete",
      missing: [],
      unknown: ["vendor.basket"],
    });
    expect(await wholeDatabase()).toBe(before);
  });

  it("misses a vendor who joined the banner meanwhile, and does not know one who left", async () => {
    const { id } = await askedWithVendors();
    await publishVendors(shop, [metrix, buildVendor("newcomer")]);
    expect(await answer(id, whole)).toEqual({
      outcome: "incomplete",
      missing: ["vendor.newcomer"],
      unknown: ["vendor.mailer"],
    });
  });

  it("is answered with every outcome in the log, together with the answer, and mailed", async () => {
    const { id, follow } = await askedWithVendors();
    expect(await answer(id, whole)).toEqual({ outcome: "answered" });
    const events = await asOwner<{ type: string; detail: object; actorId: string; xmin: string }>(
      `SELECT type, detail, "actorId", xmin::text FROM "AuditEvent"
        WHERE shop = $1 AND "caseId" = $2 AND "actorKind" = 'staff' ORDER BY id`,
      [shop, id],
    );
    expect(events.map(({ type }) => type)).toEqual([
      ...["request.decided", "request.answered", "request.cleared"],
    ]);
    expect(events.at(-1)).toMatchObject({ actorId: OWNER, detail: { outcomes: whole } });
    // Written by one transaction: both are there or neither is.
    expect(new Set(events.map(({ xmin }) => xmin)).size).toBe(1);
    expect(await followRequest({ shop, token: follow })).toMatchObject({
      ...{ kind: "history", state: "answered", outcome: "answered-by-staff" },
    });
    const [mail, ...others] = await deliver();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ kind: "request.answered", to: email });
    expect(mail?.text).toContain(follow);
  });

  it("can be refused without an outcome, and none is recorded", async () => {
    const { id } = await askedWithVendors();
    await refuse(id);
    const shown = await view(id);
    expect(shown).toMatchObject({ state: "answered", outcome: "refused" });
    expect(shown?.history.map(({ type }) => type)).not.toContain("request.cleared");
  });

  it("is answered by nobody without the permission, and by no other shop", async () => {
    const { id } = await askedWithVendors();
    const other = await buildShop(`history-other-${count}.myshopify.com`);
    await publishVendors(other, [metrix, mailer]);
    const people = [
      { shop, staffId: await buildStaff(shop, "7003", "support-agent") },
      { shop, staffId: await buildStaff(shop, "7004", "viewer") },
      { shop: other, staffId: OWNER },
    ];
    const { markAnswered } = makeAnswerRequest(made.ports);
    const codes: unknown[] = [];
    for (const who of people) {
      await markAnswered({ requestId: id, ...who, cleared: whole }).catch((error: unknown) =>
        codes.push(Reflect.get(Object(error) as object, "code")),
      );
    }
    expect(codes).toEqual(["forbidden", "forbidden", "not-found"]);
    expect(await viewRequest({ shop: other, requestId: id })).toBeUndefined();
    const shown = await view(id);
    expect(shown?.state).toBe("deciding");
    expect(shown?.history.map(({ type }) => type)).not.toContain("request.cleared");
  });
});

describe("the control that histories are cleared", () => {
  it("is unknown while nobody asked: neither without a request nor by one nobody confirmed", async () => {
    expect((await measure())?.state).toBe("unknown");
    await submit();
    expect((await measure())?.state).toBe("unknown");
  });

  it("is kept while a request is in time, and broken once it is overdue", async () => {
    await askedWithVendors();
    expect(await measure()).toMatchObject({ state: "kept", facts: { requests: 1, open: 1 } });
    wait(40);
    expect(await measure()).toMatchObject({ state: "broken", facts: { overdue: 1 } });
    wait(400);
    expect(await measure()).toMatchObject({ state: "broken", facts: { overdue: 1 } });
  });

  it("is kept by outcomes for everybody, counts who was only asked, and forgets after a year", async () => {
    const { id } = await askedWithVendors();
    await answer(id, whole);
    const measured = await measure();
    expect(measured).toMatchObject({
      state: "kept",
      facts: { requests: 1, open: 0, overdue: 0, cleared: 1, withoutOutcomes: 0, askedToDelete: 1 },
    });
    expect(measured?.because).toContain("Recipients asked to delete: 1.");
    wait(366);
    expect((await measure())?.state).toBe("unknown");
  });

  it("counts the last record of a case that was answered again", async () => {
    const { id } = await askedWithVendors();
    await answer(id, whole);
    await answer(id, { ...whole, "vendor.mailer": "deleted" });
    expect((await measure())?.facts).toMatchObject({ cleared: 1, askedToDelete: 0 });
  });

  it("needs no outcomes of a request that was refused", async () => {
    const { id } = await askedWithVendors();
    await refuse(id);
    expect(await measure()).toMatchObject({ state: "kept", facts: { cleared: 0 } });
  });

  it("is broken by an answer without its record, unless the log is pruned that far", async () => {
    const { id } = await askedWithVendors();
    await refuse(id);
    await asOwner(
      `UPDATE "PrivacyRequest" SET outcome = 'answered-by-staff' WHERE shop = $1 AND id = $2`,
      [shop, id],
    );
    expect(await measure()).toMatchObject({ state: "broken", facts: { withoutOutcomes: 1 } });
    wait(200);
    expect((await measure())?.state).toBe("broken"); // its answer is still in the log
    await asOwner(`UPDATE "PrivacyRequest" SET id = id || '-pruned' WHERE shop = $1`, [shop]);
    expect(await measure()).toMatchObject({ state: "kept", facts: { withoutOutcomes: 0 } });
    undo.splice(0).forEach((back) => back());
    expect((await measure())?.state).toBe("broken"); // no log is pruned so young
  });

  it("stays as it is when the person is erased afterwards", async () => {
    const { id } = await askedWithVendors();
    await answer(id, whole);
    const payload = { shop_id: 1, customer: { email }, orders_to_redact: [] };
    await makeEraseCustomer(made.ports)({ shop, deliveryId: "redact-1", payload });
    expect((await view(id))?.state).toBe("erased");
    expect(await measure()).toMatchObject({ state: "kept", facts: { cleared: 1 } });
    expect(await wholeDatabase()).not.toContain("canary");
  });
});
