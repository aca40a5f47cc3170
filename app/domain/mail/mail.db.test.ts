import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildShop } from "../../../test/factories/build-shop";
import { asOwner, moveClock, wholeDatabase } from "../../../test/factories/raw-database";
import { withShop } from "~/db.server";
import { openAlerts } from "~/domain/alerts/index.server";
import { recentAudit } from "~/domain/audit/index.server";
import { enqueue } from "~/jobs/queue.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { forgetMails, queueMail, sendMail } from "./index.server";
import type { MailDraft, MailMessage } from "./model";

let shop: ShopDomain;
let count = 0;
const undo: (() => void)[] = [];
beforeEach(async () => {
  shop = await buildShop(`mail-${++count}.myshopify.com`);
});
afterEach(() => undo.splice(0).forEach((back) => back()));

const draft = (over: Partial<MailDraft> = {}): MailDraft => ({
  kind: "request.confirm",
  to: "mia@canary.example",
  subject: "Hello Mia",
  text: "canary text",
  requestId: "case-1",
  dedupeKey: "one",
  ...over,
});
const queue = (over: Partial<MailDraft> = {}) =>
  withShop(shop, (tx) => queueMail(tx, { shop, enqueue }, draft(over)));
const row = async (id: string) =>
  (await asOwner<Record<string, unknown>>(`SELECT * FROM "OutgoingMail" WHERE id = $1`, [id]))[0];

function mailer() {
  const sent: (MailMessage & { id: string })[] = [];
  return { sent, deliver: async (mail: MailMessage & { id: string }) => void sent.push(mail) };
}

describe("outgoing mail", () => {
  it("is sealed while it waits, sent once, then emptied with its key destroyed", async () => {
    const id = (await queue()) ?? "";
    expect(await wholeDatabase()).not.toMatch(/canary/);
    const { sent, deliver } = mailer();
    expect(await sendMail({ shop, id }, deliver)).toBe("sent");
    expect(await sendMail({ shop, id }, deliver)).toBe("nothing-due");
    expect(sent).toEqual([
      { id, to: "mia@canary.example", subject: "Hello Mia", text: "canary text" },
    ]);
    const stored = await row(id);
    expect(stored).toMatchObject({ message: null, dueAt: null, problem: null });
    expect(stored?.["sentAt"]).toBeInstanceOf(Date);
    expect(await asOwner(`SELECT 1 FROM "CaseKey" WHERE id = $1`, [stored?.["caseKeyId"]])).toEqual(
      [],
    );
    const audit = await withShop(shop, (tx) => recentAudit(tx, shop));
    expect(audit.map(({ type, caseId }) => [type, caseId])).toEqual([["mail.sent", "case-1"]]);
  });

  it("is written once for one key, and its job with it", async () => {
    const id = await queue();
    expect(await queue()).toBeUndefined();
    expect(await queue({ dedupeKey: "two" })).toBeTypeOf("string");
    const jobs = await asOwner(`SELECT data FROM pgboss.job WHERE data->>'id' = $1`, [id]);
    expect(jobs).toEqual([{ data: { shop, id } }]);
    expect(await asOwner(`SELECT 1 FROM "CaseKey" WHERE shop = $1`, [shop])).toHaveLength(2);
  });

  it("goes out once although two workers take it at the same time", async () => {
    const id = (await queue()) ?? "";
    const { sent, deliver } = mailer();
    const outcomes = await Promise.all([1, 2, 3].map(() => sendMail({ shop, id }, deliver)));
    expect(outcomes.sort()).toEqual(["nothing-due", "nothing-due", "sent"]);
    expect(sent).toHaveLength(1);
  });

  it("waits longer after each failure that may pass, and goes out in the end", async () => {
    const id = (await queue()) ?? "";
    const fails = async () => {
      throw new AppError("unavailable", "no server", { retryable: true });
    };
    expect(await sendMail({ shop, id }, fails)).toBe("later");
    expect(await row(id)).toMatchObject({ problem: "unavailable", attempts: 1, sentAt: null });
    expect(await sendMail({ shop, id }, fails)).toBe("nothing-due");
    undo.push(moveClock(61_000));
    const { sent, deliver } = mailer();
    expect(await sendMail({ shop, id }, deliver)).toBe("sent");
    expect(sent).toHaveLength(1);
  });

  it("is taken over by another worker when the first one died while sending", async () => {
    const id = (await queue()) ?? "";
    const dies = new Promise<never>(() => undefined);
    void sendMail({ shop, id }, () => dies);
    await expect.poll(async () => (await row(id))?.["attempts"]).toBe(1);
    const { sent, deliver } = mailer();
    expect(await sendMail({ shop, id }, deliver)).toBe("nothing-due");
    undo.push(moveClock(121_000));
    expect(await sendMail({ shop, id }, deliver)).toBe("sent");
    expect(sent[0]?.id).toBe(id); // the Message-ID: a second copy is recognised
  });

  it("is given up when the server refuses it for good: an alert is raised, the text destroyed", async () => {
    const id = (await queue()) ?? "";
    const refuses = async () => {
      throw new AppError("invalid-input", "refused (SMTP 550)");
    };
    expect(await sendMail({ shop, id }, refuses)).toBe("undeliverable");
    expect(await row(id)).toMatchObject({ message: null, dueAt: null, problem: "invalid-input" });
    const alerts = await withShop(shop, (tx) => openAlerts(tx, shop));
    expect(alerts.map(({ kind, key }) => [kind, key])).toEqual([["mail-undeliverable", "case-1"]]);
  });

  it("is forgotten with its case, and by its recipient's address", async () => {
    const first = (await queue()) ?? "";
    const second = (await queue({ dedupeKey: "2", requestId: "case-2" })) ?? "";
    const other = { dedupeKey: "3", requestId: "case-3", to: "noah@canary.example" };
    const third = (await queue(other)) ?? "";
    const forget = (requestIds: string[], addresses: string[]) =>
      withShop(shop, (tx) => forgetMails(tx, shop, { requestIds, addresses }));
    expect(await forget(["case-3"], [])).toBe(1);
    expect(await forget([], ["mia@canary.example"])).toBe(2);
    const { sent, deliver } = mailer();
    for (const id of [first, second, third]) await sendMail({ shop, id }, deliver);
    expect(sent).toEqual([]);
  });

  it("of one shop cannot be sent from another", async () => {
    const id = (await queue()) ?? "";
    const other = await buildShop("mail-other.myshopify.com");
    const { deliver } = mailer();
    expect(await sendMail({ shop: other, id }, deliver)).toBe("nothing-due");
  });
});
