import { randomBytes } from "node:crypto";
import { DateTime } from "luxon";
import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { mailState, queueMail } from "~/domain/mail/index.server";
import { pseudonym } from "~/domain/protection/index.server";
import { findShop } from "~/domain/shops/index.server";
import { secretDigest } from "~/lib/cipher/blind-index.server";
import { shopperLanguages, writtenLocale, type ShopperLanguage } from "~/lib/language";
import { moveAccount } from "./account.store.server";
import type { FreshCustomer } from "./customer-facts";
import { noticeText } from "./notice-mail";
import { renderNotice } from "./render-notice";
import type { AccountWork } from "./account-work.server";

const DAY_MS = 86_400_000;

/**
 * Tells the owner of an unused account, in their language, with a link to keep it. The address is
 * used here and then only in the sealed mail, which is emptied when it was sent.
 */
export async function giveNotice(
  work: AccountWork,
  { fresh, warnDays }: { readonly fresh: FreshCustomer; readonly warnDays: number },
): Promise<void> {
  const { ports, shop, account, customer, plan } = work;
  const to = fresh.email;
  if (to === null) return;
  const secret = randomBytes(32).toString("base64url");
  const now = ports.clock.domain();
  const nextAt = new Date(now.getTime() + warnDays * DAY_MS);
  await withShop(shop, async (tx) => {
    const facts = await findShop(tx, shop);
    const language = languageOf(fresh.locale, facts?.locale);
    const change = {
      ...{ state: "noticed" as const, noticedAt: now, nextAt, stayHash: secretDigest(secret) },
      ...{ attempts: 0, problem: null, reasons: [] },
    };
    if (!(await moveAccount(tx, shop, { account, change }))) return;
    const text = noticeText(language, {
      store: facts?.name ?? shop,
      until: writtenDay(nextAt, facts?.timezone ?? "utc", language),
      years: Math.max(1, plan.rule.when.age.years),
      link: ports.stayLink(shop, secret, language),
      erases: plan.erase,
    });
    await queueMail(
      tx,
      { shop, enqueue: ports.enqueue },
      {
        ...{
          kind: "customer.inactive-notice",
          to,
          dedupeKey: noticeKey(account.id, account.runId),
        },
        ...{ fromName: facts?.name ?? shop, ...renderNotice(text, language) },
      },
    );
    await recordAudit(tx, shop, {
      type: "inactive.noticed",
      actor: { kind: "system" },
      detail: { runId: account.runId, ruleVersion: account.ruleVersion },
      subject: await pseudonym(tx, shop, customer),
    });
  });
}

/** Whether the notice left the house. Nothing is taken from somebody who could not be told. */
export async function noticeState({
  shop,
  account,
}: AccountWork): Promise<"sent" | "waiting" | "undeliverable"> {
  const dedupeKey = noticeKey(account.id, account.runId);
  return withShop(shop, async (tx) => (await mailState(tx, shop, dedupeKey)) ?? "undeliverable");
}

function noticeKey(accountId: string, runId: string): string {
  return `customer.inactive-notice:${accountId}:${runId}`;
}

function languageOf(locale: string, shopLocale: string | null | undefined): ShopperLanguage {
  for (const candidate of [locale, shopLocale ?? ""]) {
    const wanted = candidate.slice(0, 2).toLowerCase();
    const language = shopperLanguages.find((each) => each === wanted);
    if (language) return language;
  }
  return "en";
}

function writtenDay(at: Date, zone: string, language: ShopperLanguage): string {
  return DateTime.fromJSDate(at, { zone })
    .setLocale(writtenLocale(language))
    .toLocaleString(DateTime.DATE_FULL);
}
