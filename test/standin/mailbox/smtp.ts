import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import PostalMime from "postal-mime";
import { SMTPServer, type SMTPServerEnvelope } from "smtp-server";
import type { StartMailbox } from "../context";
import { linksOf, type Mail } from "./mail";
import { mailStore } from "./mail-store";

const MAX_BYTES = 25 * 1024 * 1024;

/** Starts the SMTP server on `ctx.options.smtpPort`. It takes every mail and asks for no password. */
export const startMailbox: StartMailbox = async (ctx) => {
  const store = mailStore(ctx);
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: MAX_BYTES,
    logger: false,
    onData(stream, session, done) {
      receive(stream, session.envelope).then(
        (mail) => {
          store.add(mail);
          done();
        },
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(ctx.options.smtpPort, "127.0.0.1", () => {
      server.off("error", reject);
      // A client that hangs up in the middle is its own problem, not the stand-in's.
      server.on("error", () => undefined);
      resolve();
    });
  });
  return {
    list: () => store.all(),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
};

async function receive(stream: Readable, envelope: SMTPServerEnvelope): Promise<Mail> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  const parsed = await PostalMime.parse(Buffer.concat(chunks));
  const parts = { html: parsed.html ?? "", text: parsed.text ?? "" };
  const sender = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
  return {
    id: randomUUID(),
    to: envelope.rcptTo.map((recipient) => recipient.address),
    from: parsed.from?.address ?? sender,
    subject: parsed.subject ?? "",
    ...parts,
    links: linksOf(parts),
    attachments: parsed.attachments.map((attachment) => attachment.filename ?? "unnamed"),
    at: new Date().toISOString(),
  };
}
