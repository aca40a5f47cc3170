import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { approvedByTwo } from "../../../../test/factories/approved-by-two";
import { buildShop } from "../../../../test/factories/build-shop";
import { OWNER } from "../../../../test/factories/build-staff";
import { asOwner, moveClock, wholeDatabase } from "../../../../test/factories/raw-database";
import { buildRequestPorts } from "../../../../test/factories/request-ports";
import { sendMail } from "~/domain/mail/index.server";
import { requestControls } from "../controls.server";
import { withShop } from "~/db.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import type { ShopperLanguage } from "~/lib/language";
import {
  followRequest,
  listRequests,
  makeAdvanceRequest,
  makeAnswerRequest,
  makeConfirmRequest,
  makePreviewErasure,
  makeProposeErasure,
  makeStartApprovedErasure,
  makeSubmitRequest,
  readMessage,
  takePackage,
  viewConfirmation,
  viewRequest,
} from "../index.server";
import type { RequestKind } from "../model";
import { writtenDate } from "../write-mail.server";
import { FORM_LIMITS } from "./submit-request.server";

const DAY = 86_400_000;
let shop: ShopDomain;
let count = 0;
let made: ReturnType<typeof buildRequestPorts>;
const undo: (() => void)[] = [];

beforeEach(async () => {
  shop = await buildShop(`form-${++count}.myshopify.com`);
  made = buildRequestPorts();
});
afterEach(() => undo.splice(0).forEach((back) => back()));

interface Mail {
  readonly kind: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends everything that is due and answers it. */
async function deliver(): Promise<Mail[]> {
  const due = await asOwner<{ id: string; kind: string }>(
    `SELECT id, kind FROM "OutgoingMail" WHERE shop = $1 AND message IS NOT NULL ORDER BY id`,
    [shop],
  );
  const sent: Mail[] = [];
  for (const { id, kind } of due) {
    await sendMail({ shop, id }, async (mail) => void sent.push({ kind, ...mail }));
  }
  return sent;
}

const linkIn = (mail: Mail | undefined) =>
  /example\/(?:confirm|follow)\/([\w-]{43})\?/.exec(mail?.text ?? "")?.[1] ?? "";

const submit = (
  over: { kind?: RequestKind; email?: string; message?: string; language?: ShopperLanguage } = {},
) =>
  makeSubmitRequest(made.ports)({
    shop,
    kind: "access",
    email: "mia@canary.example",
    message: "canary message",
    language: "de",
    ...over,
  });
const confirm = (token: string) => makeConfirmRequest(made.ports)({ shop, token });
const advance = (id: string) => makeAdvanceRequest(made.ports)({ shop, id });
const staff = (requestId: string) => ({ shop, requestId, staffId: OWNER });
const proposeErasure = (id: string) =>
  makeProposeErasure(made.ports)({ ...staff(id), reason: "They asked for it" });
const erase = (id: string) =>
  approvedByTwo(shop, {
    propose: () => proposeErasure(id),
    start: () => makeStartApprovedErasure(made.ports)(shop, id),
  });
const rows = () =>
  asOwner<{ id: string; state: string; receivedAt: Date }>(
    `SELECT * FROM "PrivacyRequest" WHERE shop = $1 ORDER BY id`,
    [shop],
  );

/** A request that its person has confirmed. */
async function confirmed(kind: RequestKind = "access", email = "mia@canary.example") {
  await submit({ kind, email });
  const mail = (await deliver()).find((each) => each.kind === "request.confirm");
  const follow = (await confirm(linkIn(mail))) ?? "";
  const id = (await rows()).at(-1)?.id ?? "";
  return { id, follow };
}

describe("the public form", () => {
  it("mails a confirmation in the shopper's language and shows staff nothing before", async () => {
    expect(await submit()).toBe("accepted");
    expect(await wholeDatabase()).not.toMatch(/canary/);
    const [mail, ...others] = await deliver();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: "mia@canary.example", kind: "request.confirm" });
    expect(mail?.subject).toBe("Bitte bestätigen Sie Ihre Anfrage an Lumen Home");
    expect(await listRequests({ shop, filter: "all" })).toEqual([]);
    expect(await wholeDatabase()).not.toContain(linkIn(mail)); // only its SHA-256 is stored
  });

  it("keeps to the language it was asked in, with every mail and in the package", async () => {
    await submit({ language: "pl" });
    const [confirmation] = await deliver();
    expect(confirmation?.subject).toBe("Potwierdź swój wniosek do sklepu Lumen Home");
    expect(confirmation?.text).toContain("dostęp do przechowywanych danych");
    expect(confirmation?.text).toMatch(/\/confirm\/[\w-]{43}\?pl$/m);
    const follow = (await confirm(linkIn(confirmation))) ?? "";
    const [received] = await deliver();
    const { dueAt = new Date(0) } = (await followRequest({ shop, token: follow })) ?? {};
    const due = writtenDate(dueAt, "Europe/Berlin", "pl");
    expect(received?.text).toContain(`Sklep Lumen Home odpowie do ${due}.`);
    expect(received?.text).toMatch(/\/follow\/[\w-]{43}\?pl$/m);

    const { id = "" } = (await rows())[0] ?? {};
    made.host.pieces = [{ part: "host.customer", gap: "scope-missing" }];
    await advance(id);
    await makeAnswerRequest(made.ports).releasePackage(staff(id));
    const released = (await deliver()).find(({ kind }) => kind === "request.released");
    expect(released?.subject).toBe("Twoje dane ze sklepu Lumen Home są gotowe");
    const { zip } = (await takePackage({ shop, token: follow })) ?? { zip: Buffer.alloc(0) };
    const readme = strFromU8(unzipSync(zip)["README.html"] ?? new Uint8Array());
    expect(readme).toContain('<html lang="pl">');
    expect(readme).toContain("aplikacja nie ma uprawnień do odczytu tych danych");
  });

  it("is told in English where a stored language is one that is not known any more", async () => {
    await submit({ language: "pl" });
    await asOwner(`UPDATE "PrivacyRequest" SET language = 'xx' WHERE shop = $1`, [shop]);
    await confirm(linkIn((await deliver())[0]));
    expect((await deliver())[0]?.subject).toBe("Lumen Home has received your request");
  });

  it("is not confirmed by opening the link, as mail scanners do, but by pressing the button", async () => {
    await submit();
    const token = linkIn((await deliver())[0]);
    for (let look = 0; look < 2; look++) {
      expect(await viewConfirmation({ shop, token })).toEqual({
        kind: "access",
        contact: "m•••@c•••.example",
        confirmed: false,
      });
    }
    expect((await rows())[0]?.state).toBe("unconfirmed");
    const follow = await confirm(token);
    expect(await confirm(token)).toBe(follow);
    expect((await rows())[0]?.state).toBe("collecting");
    expect((await viewConfirmation({ shop, token }))?.confirmed).toBe(true);
    const received = await deliver();
    expect(received.map(({ kind }) => kind)).toEqual(["request.received"]);
    expect(linkIn(received[0])).toBe(follow);
  });

  it("starts the clock at receipt, not at confirmation", async () => {
    await submit();
    const [before] = await rows();
    const token = linkIn((await deliver())[0]);
    undo.push(moveClock(5 * DAY));
    await confirm(token);
    expect((await rows())[0]?.receivedAt).toEqual(before?.receivedAt);
  });

  it("deletes what was not confirmed within a week, key and mail included", async () => {
    await submit();
    const token = linkIn((await deliver())[0]);
    const id = (await rows())[0]?.id ?? "";
    undo.push(moveClock(7 * DAY + 1000));
    expect(await confirm(token)).toBeUndefined();
    await advance(id);
    expect(await rows()).toEqual([]);
    expect(await asOwner(`SELECT 1 FROM "CaseKey" WHERE shop = $1`, [shop])).toEqual([]);
  });

  it("sends one address no more than its share of mails, and answers the same", async () => {
    for (let time = 0; time < FORM_LIMITS.perAddressAndDay + 2; time++) {
      expect(await submit({ email: time % 2 ? "mia@canary.example" : "MIA@canary.example" })).toBe(
        "accepted",
      );
    }
    expect(await deliver()).toHaveLength(FORM_LIMITS.perAddressAndDay);
    await submit({ email: "noah@canary.example" });
    expect(await deliver()).toHaveLength(1);
    undo.push(moveClock(DAY + 1000));
    await submit();
    expect(await deliver()).toHaveLength(1);
  });

  it("keeps to an address's share although many submissions come at once", async () => {
    await Promise.all(Array.from({ length: 6 }, () => submit()));
    expect(await rows()).toHaveLength(FORM_LIMITS.perAddressAndDay);
  });

  it("leads nowhere with a wrong, short or foreign link", async () => {
    const { follow } = await confirmed();
    const other = await buildShop(`form-other-${count}.myshopify.com`);
    expect(await followRequest({ shop, token: follow })).toBeDefined();
    expect(await followRequest({ shop: other, token: follow })).toBeUndefined();
    const wrong = `${follow[0] === "A" ? "B" : "A"}${follow.slice(1)}`;
    for (const token of [wrong, "", "x", `${follow}x`]) {
      expect(await followRequest({ shop, token })).toBeUndefined();
      expect(await confirm(token)).toBeUndefined();
    }
  });
});

describe("an access request by form", () => {
  it("is released by staff, mailed, taken once by its person, and shown as answered", async () => {
    const { id, follow } = await confirmed();
    made.host.pieces = [{ part: "host.customer", record: { firstName: "Mia" } }];
    await advance(id);
    expect((await followRequest({ shop, token: follow }))?.download).toBe("none");
    expect(await takePackage({ shop, token: follow })).toBeUndefined();
    await deliver();
    await makeAnswerRequest(made.ports).releasePackage(staff(id));
    const [mail] = await deliver();
    expect(mail).toMatchObject({ kind: "request.released", to: "mia@canary.example" });
    expect(linkIn(mail)).toBe(follow);
    expect(await followRequest({ shop, token: follow })).toMatchObject({
      state: "answered",
      outcome: "released-to-person",
      download: "offered",
    });
    const taken = await Promise.all([1, 2].map(() => takePackage({ shop, token: follow })));
    expect(taken.filter((file) => file !== undefined)).toHaveLength(1);
    expect((await followRequest({ shop, token: follow }))?.download).toBe("taken");
    const history = (await viewRequest({ shop, requestId: id }))?.history.map(({ type }) => type);
    expect(history?.filter((type) => type === "request.taken")).toHaveLength(1);
  });

  it("can be released again when the download failed", async () => {
    const { id, follow } = await confirmed();
    await advance(id);
    const { releasePackage } = makeAnswerRequest(made.ports);
    await releasePackage(staff(id));
    await takePackage({ shop, token: follow });
    undo.push(moveClock(1000));
    await releasePackage(staff(id));
    expect(await takePackage({ shop, token: follow })).toBeDefined();
  });

  it("cannot be released before it is there, nor after it has expired", async () => {
    const { id } = await confirmed();
    const { releasePackage, collectAgain } = makeAnswerRequest(made.ports);
    await expect(releasePackage(staff(id))).rejects.toThrow(/no package/);
    await advance(id);
    undo.push(moveClock(31 * DAY));
    await expect(releasePackage(staff(id))).rejects.toThrow(/no package/);
    await collectAgain(staff(id));
    await advance(id);
    await releasePackage(staff(id));
    expect((await viewRequest({ shop, requestId: id }))?.state).toBe("answered");
  });
});

describe("an erasure request by form", () => {
  const gid = "gid://shopify/Customer/7001600001" as never;

  it("waits for a decision, shows what it would meet, then erases, proves it and says so", async () => {
    const { id, follow } = await confirmed("erasure");
    await deliver();
    expect(await readMessage({ shop, requestId: id })).toBe("canary message");
    made.host.preview = { customer: "found", customerGid: gid, orders: 3, mayAsk: true };
    const preview = await makePreviewErasure(made.ports)({ shop, requestId: id });
    expect(preview).toEqual({ customer: "found", orders: 3, mayAsk: true });
    await erase(id);
    await advance(id);
    expect(made.host.asked).toEqual([gid]);
    expect(await followRequest({ shop, token: follow })).toMatchObject({
      state: "erased",
      outcome: "erased",
    });
    const checks = await asOwner(`SELECT cause, clean, found FROM "ResidueCheck" WHERE shop = $1`, [
      shop,
    ]);
    expect(checks).toEqual([{ cause: id, clean: true, found: {} }]);
    const [mail] = await deliver();
    expect(mail).toMatchObject({ kind: "request.erased", to: "mia@canary.example" });
    expect(await asOwner(`SELECT 1 FROM "CaseKey" WHERE shop = $1`, [shop])).toEqual([]);
    expect(await wholeDatabase()).not.toMatch(/canary|7001600001/i);
    const clean = await withShop(shop, async (tx) =>
      requestControls[1]?.measure(tx, shop, domainNow()),
    );
    expect(clean?.state).toBe("kept");
  });

  it("says what could not be reached when the host may not be asked", async () => {
    const { id } = await confirmed("erasure");
    made.host.preview = { customer: "found", customerGid: gid, orders: 1, mayAsk: false };
    await erase(id);
    await advance(id);
    expect(made.host.asked).toEqual([]);
    const asked = (await viewRequest({ shop, requestId: id }))?.history.find(
      ({ type }) => type === "erasure.host-asked",
    );
    expect(asked?.detail).toEqual({ state: "unreachable", because: "scope-missing" });
  });

  it("goes on after a crash between asking the host and erasing, and leaves nothing half done", async () => {
    const { id, follow } = await confirmed("erasure");
    made.host.preview = { customer: "found", customerGid: gid, orders: 1, mayAsk: true };
    await erase(id);
    const ask = made.ports.hostErasure.ask.bind(made.ports.hostErasure);
    let asks = 0;
    const flaky = {
      ...made.ports,
      hostErasure: { ...made.ports.hostErasure, ask },
      queue: {
        ...made.ports.queue,
        countMatching: async () => {
          asks += 1;
          throw new Error("crash in the middle of the residue check");
        },
      },
    };
    expect(await makeAdvanceRequest(flaky)({ shop, id })).toBe("later");
    expect(asks).toBe(1);
    expect((await followRequest({ shop, token: follow }))?.state).toBe("erasing");
    expect(await asOwner(`SELECT 1 FROM "Tombstone" WHERE shop = $1`, [shop])).toEqual([]);
    undo.push(moveClock(61_000));
    expect(await advance(id)).toBe("advanced");
    expect((await followRequest({ shop, token: follow }))?.state).toBe("erased");
  });

  it("can be refused, which its person learns", async () => {
    const { id, follow } = await confirmed("erasure");
    await deliver();
    await makeAnswerRequest(made.ports).refuseRequest(staff(id));
    const [mail] = await deliver();
    expect(mail?.subject).toContain("kann Ihrer Anfrage nicht entsprechen");
    expect(await followRequest({ shop, token: follow })).toMatchObject({ outcome: "refused" });
    await expect(proposeErasure(id)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("corrections, withdrawals and complaints", () => {
  it("wait for a person to answer", async () => {
    for (const kind of ["correction", "withdrawal", "complaint"] as const) {
      const { id } = await confirmed(kind, `${kind}@canary.example`);
      expect((await viewRequest({ shop, requestId: id }))?.state).toBe("deciding");
      await makeAnswerRequest(made.ports).markAnswered(staff(id));
      expect((await viewRequest({ shop, requestId: id }))?.outcome).toBe("answered-by-staff");
    }
  });
});
