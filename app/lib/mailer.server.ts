/** Hands mails to an SMTP server. */
import { createTransport, type Transporter } from "nodemailer";
import { env } from "./env.server";
import { AppError } from "./errors";

/** A mail as it goes out. `id` becomes its Message-ID. */
export interface MailToSend {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Shown as the sender's name; the address is always MAIL_FROM's. */
  readonly fromName?: string;
}

let transport: Transporter | undefined;

function connect(): Transporter {
  return (transport ??= createTransport({
    url: env().SMTP_URL,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  }));
}

/**
 * Sends one mail. The Message-ID is made of the mail's id: should a crash between sending and
 * noting it cause a second sending, servers and readers recognise the two as one.
 *
 * Throws `unavailable` when trying again may help and `invalid-input` when the server refused the
 * mail for good (SMTP 5xx, RFC 5321 §4.2.1). Neither message names the recipient.
 */
export async function deliverMail(mail: MailToSend): Promise<void> {
  const sender = parseSender(env().MAIL_FROM);
  try {
    await connect().sendMail({
      messageId: `<${mail.id}@${sender.address.split("@")[1] ?? "kept"}>`,
      from: { name: mail.fromName ?? sender.name, address: sender.address },
      to: { name: "", address: mail.to },
      subject: mail.subject,
      text: mail.text,
      ...(mail.html === undefined ? {} : { html: mail.html }),
      headers: { "Auto-Submitted": "auto-generated" }, // RFC 3834: no out-of-office in answer
    });
  } catch (error) {
    throw asAppError(mail.id, error);
  }
}

/** `Kept <privacy@example.com>` or a bare address. */
export function parseSender(text: string): { name: string; address: string } {
  const match = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(text);
  return { name: match?.[1] ?? "", address: match?.[2] ?? text.trim() };
}

function asAppError(id: string, error: unknown): AppError {
  const reply: unknown = error instanceof Error ? Reflect.get(error, "responseCode") : undefined;
  const forGood = typeof reply === "number" && reply >= 500;
  const code = typeof reply === "number" ? ` (SMTP ${reply})` : "";
  // The cause is left out: SMTP replies repeat the recipient's address.
  return forGood
    ? new AppError("invalid-input", `Mail ${id} was refused${code}`)
    : new AppError("unavailable", `Mail ${id} could not be handed over${code}`, {
        retryable: true,
      });
}
