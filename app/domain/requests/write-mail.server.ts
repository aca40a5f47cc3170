/** Turns texts into mails: plain text, and the same as simple HTML. */
import { DateTime } from "luxon";
import type { Tx } from "~/db.server";
import type { MailKind } from "~/domain/mail/model";
import { queueMail } from "~/domain/mail/index.server";
import { findShop, merchantContact } from "~/domain/shops/index.server";
import type { ShopDomain } from "~/lib/ids";
import type { Enqueue } from "~/db/job-port";
import {
  isShopperLanguage,
  isMerchantLanguage,
  writtenLocale,
  type ShopperLanguage,
  type MerchantLanguage,
} from "~/lib/language";
import type { MailText } from "./mail-text";
import { merchantMails } from "./merchant-mail-texts";
import type { RequestLinks } from "./ports";
import type { RequestRecord } from "./request.store.server";

export interface MailPorts {
  readonly enqueue: Enqueue<"mail.send" | "request.advance">;
  readonly links: RequestLinks;
}

/** What the store is called, and where and how its day ends. */
export interface StoreFacts {
  readonly name: string;
  readonly zone: string;
  readonly country: string | null;
  /** For mails to the merchant. */
  readonly language: MerchantLanguage;
  /** For a person of whom nothing else is known. */
  readonly personLanguage: ShopperLanguage;
}

export async function storeFacts(tx: Tx, shop: ShopDomain): Promise<StoreFacts> {
  const facts = await findShop(tx, shop);
  const language = facts?.locale?.slice(0, 2).toLowerCase() ?? "en";
  return {
    name: facts?.name ?? shop,
    zone: facts?.timezone ?? "utc",
    country: facts?.country ?? null,
    language: isMerchantLanguage(language) ? language : "en",
    personLanguage: isShopperLanguage(language) ? language : "en",
  };
}

export interface PersonMail {
  readonly kind: MailKind;
  readonly to: string;
  readonly language: ShopperLanguage;
  readonly requestId: string;
  /** Distinguishes mails of one kind about one request. */
  readonly occasion?: string;
  readonly text: MailText;
}

/** A mail to the person, in their language, under the store's name. */
export async function mailPerson(
  tx: Tx,
  shop: ShopDomain,
  {
    ports,
    mail,
  }: { readonly ports: { readonly enqueue: Enqueue<"mail.send"> }; readonly mail: PersonMail },
): Promise<void> {
  const { name } = await storeFacts(tx, shop);
  await queueMail(
    tx,
    { shop, enqueue: ports.enqueue },
    {
      kind: mail.kind,
      to: mail.to,
      requestId: mail.requestId,
      dedupeKey: [mail.kind, mail.requestId, mail.occasion].filter(Boolean).join(":"),
      fromName: name,
      ...render(mail.text, mail.language),
    },
  );
}

type MerchantMail = "opened" | "due-soon" | "overdue";

/** A mail to the store's own address. False when the app does not know it yet. */
export async function mailMerchant(
  tx: Tx,
  shop: ShopDomain,
  of: { readonly ports: MailPorts; readonly request: RequestRecord; readonly mail: MerchantMail },
): Promise<boolean> {
  const { request, mail, ports } = of;
  const to = await merchantContact(tx, shop);
  if (to === undefined) return false;
  const store = await storeFacts(tx, shop);
  const texts = merchantMails[store.language];
  const about = {
    kind: request.kind,
    due: writtenDate(request.dueAt, store.zone, store.language),
    link: ports.links.admin(shop, request.id),
  };
  const text = {
    opened: () => texts.opened({ ...about, byForm: request.channel === "form" }),
    "due-soon": () => texts.dueSoon(about),
    overdue: () => texts.overdue(about),
  }[mail]();
  await queueMail(
    tx,
    { shop, enqueue: ports.enqueue },
    {
      kind: `merchant.request-${mail}`,
      to,
      requestId: request.id,
      dedupeKey: `merchant.${mail}:${request.id}`,
      ...render(text, store.language),
    },
  );
  return true;
}

/** `21 December 2026`, `21. Dezember 2026`, `21 grudnia 2026`, `2026年12月21日`. */
export function writtenDate(at: Date, zone: string, language: ShopperLanguage): string {
  const local = DateTime.fromJSDate(at, { zone });
  const valid = local.isValid ? local : DateTime.fromJSDate(at, { zone: "utc" });
  return valid.setLocale(writtenLocale(language)).toLocaleString(DateTime.DATE_FULL);
}

export function render(
  { subject, before, link, after }: MailText,
  language: ShopperLanguage,
): { readonly subject: string; readonly text: string; readonly html: string } {
  const text = [...before, ...(link ? [link.href] : []), ...after].join("\n\n");
  const paragraphs = (lines: readonly string[]) =>
    lines.map((line) => `<p>${escapeHtml(line)}</p>`);
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>`,
    '<body style="font-family:system-ui,sans-serif;line-height:1.6;max-width:36rem">',
    ...paragraphs(before),
    ...(link
      ? [`<p><a href="${escapeHtml(link.href)}"><strong>${escapeHtml(link.label)}</strong></a></p>`]
      : []),
    ...paragraphs(after),
    "</body></html>",
  ].join("\n");
  return { subject, text: `${text}\n`, html };
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
