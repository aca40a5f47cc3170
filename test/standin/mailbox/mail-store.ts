import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { StandinContext } from "../context";
import type { Mail } from "./mail";

/** Every e-mail received, in memory and as JSON Lines in the stand-in's folder. */
export class MailStore {
  private readonly file: string;
  private mails: Mail[];

  constructor(dir: string) {
    mkdirSync(dir, { recursive: true });
    this.file = join(dir, "mailbox.jsonl");
    this.mails = existsSync(this.file) ? readLines(this.file) : [];
  }

  /** Oldest first. */
  all(): Mail[] {
    return [...this.mails];
  }

  find(id: string): Mail | undefined {
    return this.mails.find((mail) => mail.id === id);
  }

  /** Written before the SMTP client hears "250", as a mail server must. */
  add(mail: Mail): void {
    appendFileSync(this.file, `${JSON.stringify(mail)}\n`, { mode: 0o600 });
    this.mails.push(mail);
  }

  clear(): void {
    writeFileSync(this.file, "", { mode: 0o600 });
    this.mails = [];
  }
}

const stores = new WeakMap<StandinContext, MailStore>();

/** The mailbox of one running stand-in. */
export function mailStore(ctx: StandinContext): MailStore {
  const known = stores.get(ctx);
  if (known) return known;
  const store = new MailStore(ctx.options.dir);
  stores.set(ctx, store);
  return store;
}

/** A process killed while it wrote leaves half a line at the end: that mail was never accepted. */
function readLines(file: string): Mail[] {
  const text = readFileSync(file, "utf8");
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  if (whole.length < text.length) writeFileSync(file, whole, { mode: 0o600 });
  return whole
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Mail);
}
