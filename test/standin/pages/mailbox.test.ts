import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listMail } from "../mailbox";
import { startPages, type RunningPages } from "./start-pages";

let pages: RunningPages;

beforeAll(async () => {
  pages = await startPages();
});

afterAll(() => pages.stop());

async function send(over: { subject: string; html?: string; text?: string }): Promise<void> {
  const transport = createTransport({ host: "127.0.0.1", port: pages.smtpPort });
  await transport.sendMail({
    from: "Lumen Home <shop@canary.example>",
    to: "anna@canary.example",
    bcc: "officer@canary.example",
    attachments: [{ filename: "package.json", content: "{}" }],
    ...over,
  });
  transport.close();
}

test("an e-mail sent over SMTP is listed with its recipients, links and attachments", async () => {
  await send({
    subject: "Confirm your request",
    text: "Open https://lumen-home.myshopify.com/apps/privacy/requests/a-1, please.",
    html: '<a href="https://lumen-home.myshopify.com/apps/privacy/requests/a-1?x=1&amp;y=2">Open</a>',
  });
  expect(listMail(pages.standin)).toMatchObject([
    {
      from: "shop@canary.example",
      to: ["anna@canary.example", "officer@canary.example"],
      subject: "Confirm your request",
      attachments: ["package.json"],
      links: [
        "https://lumen-home.myshopify.com/apps/privacy/requests/a-1?x=1&y=2",
        "https://lumen-home.myshopify.com/apps/privacy/requests/a-1",
      ],
    },
  ]);
});

test("a received e-mail is on disk before the sender is told so", async () => {
  await send({ subject: "Kept on disk", text: "yes" });
  const file = readFileSync(join(pages.standin.options.dir, "mailbox.jsonl"), "utf8");
  expect(file.trim().split("\n").at(-1)).toContain("Kept on disk");
});

test("a message's HTML is shown in a sandbox where no script runs and links stay on this machine", async () => {
  await send({
    subject: "<script>alert(1)</script>",
    html: '<script>document.title = "owned"</script><a href="https://admin.shopify.com/store/lumen-home/apps/kept/app/requests">Case</a>',
  });
  const mail = listMail(pages.standin).at(-1);
  const page = await (await fetch(`${pages.url}/mailbox/${mail?.id}`)).text();
  expect(page).not.toContain("<script>alert(1)");
  const body = await fetch(`${pages.url}/mailbox/${mail?.id}/body`);
  expect(body.headers.get("content-security-policy")).toContain("sandbox");
  expect(body.headers.get("content-security-policy")).not.toContain("allow-scripts");
  expect(await body.text()).toContain(`href="${pages.url}/admin/apps/kept/app/requests"`);
});
