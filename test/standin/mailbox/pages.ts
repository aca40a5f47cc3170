import type { StandinContext } from "../context";
import { html, htmlResponse, trusted, type Markup } from "../pages/html";
import { localLink } from "../pages/local-link";
import type { Mail } from "./mail";

/** The list, newest first, with nothing opened. */
export function listPage(mails: readonly Mail[]): Markup {
  const hint = mails.length === 0 ? "No e-mail has been sent yet." : "Choose a message to read it.";
  return frame({ mails, opened: null, content: html`<p class="hint">${hint}</p>` });
}

/** One message beside the list. */
export function messagePage(mail: Mail, mails: readonly Mail[], ctx: StandinContext): Markup {
  const links = mail.links.map(
    (link) => html`<li><a href="${localLink(link, ctx)}">${link}</a></li>`,
  );
  const content = html`<article>
    <h1>${mail.subject || "(no subject)"}</h1>
    <dl>
      <dt>From</dt>
      <dd>${mail.from}</dd>
      <dt>To</dt>
      <dd>${mail.to.join(", ")}</dd>
      <dt>Received</dt>
      <dd><time datetime="${mail.at}">${readableTime(mail.at)}</time></dd>
      ${
        mail.attachments.length > 0 &&
        html`<dt>Attached</dt>
          <dd>${mail.attachments.join(", ")}</dd>`
      }
    </dl>
    ${
      mail.html !== "" &&
      html`<iframe
        title="The message"
        src="/mailbox/${mail.id}/body"
        sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
      ></iframe>`
    }
    ${
      mail.links.length > 0 &&
      html`<h2>Links</h2>
        <ul class="links">
          ${links}
        </ul>`
    }
    ${
      mail.text !== "" &&
      html`<h2>Plain text</h2>
        <pre>${mail.text}</pre>`
    }
  </article>`;
  return frame({ mails, opened: mail.id, content });
}

/**
 * The message's own HTML, alone in a sandboxed frame: no script of a mail runs here, nothing is
 * loaded from elsewhere, and its links open at the stand-in.
 */
export function messageBody(mail: Mail, ctx: StandinContext): Response {
  const body = mail.html.replace(/(?<=\shref\s*=\s*["'])https?:[^"']*/gi, (href) =>
    localHref(href, ctx),
  );
  return htmlResponse(`<base target="_top">${body}`, {
    headers: {
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; " +
        "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation",
    },
  });
}

/** An attribute's value is HTML: `&amp;` has to be undone before the address can be read. */
function localHref(attribute: string, ctx: StandinContext): string {
  return localLink(attribute.replaceAll("&amp;", "&"), ctx).replaceAll("&", "&amp;");
}

function frame(page: { mails: readonly Mail[]; opened: string | null; content: Markup }): Markup {
  const items = page.mails.toReversed().map(
    (mail) =>
      html`<li>
        <a href="/mailbox/${mail.id}" ${mail.id === page.opened && trusted('aria-current="page"')}>
          <span class="to">${mail.to.join(", ")}</span>
          <time datetime="${mail.at}">${readableTime(mail.at)}</time>
          <strong>${mail.subject || "(no subject)"}</strong>
        </a>
      </li>`,
  );
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Mailbox (${page.mails.length})</title>
        <link rel="icon" href="data:," />
        <style>
          ${trusted(STYLE)}
        </style>
      </head>
      <body class="${page.opened ? "reading" : "listing"}">
        <header>
          <a class="brand" href="/mailbox">Mailbox</a>
          <span class="count">${page.mails.length} received, none of them left this machine</span>
          <form method="post" action="/mailbox/clear"><button>Empty</button></form>
        </header>
        <main>
          <nav aria-label="Messages">
            <ul>
              ${items}
            </ul>
          </nav>
          <section>${page.content}</section>
        </main>
      </body>
    </html>`;
}

function readableTime(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}

const STYLE = `
  :root { color-scheme: light; --line: #dcdfe4; --soft: #5c6470; --accent: #2b5fd9; }
  * { box-sizing: border-box; }
  body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: #1c2024; background: #f5f6f8; }
  header { display: flex; gap: 16px; align-items: center; padding: 12px 20px; background: #1c2024; color: #fff; }
  .brand { color: #fff; font-weight: 650; font-size: 17px; text-decoration: none; }
  .count { color: #b5bcc6; flex: 1; font-size: 13px; }
  button { font: inherit; font-size: 13px; padding: 4px 12px; border: 1px solid #596170; border-radius: 6px; background: none; color: #fff; cursor: pointer; }
  main { display: grid; grid-template-columns: minmax(260px, 360px) 1fr; min-height: calc(100vh - 53px); }
  nav { border-right: 1px solid var(--line); background: #fff; }
  nav ul, .links { list-style: none; margin: 0; padding: 0; }
  nav a { display: grid; grid-template-columns: 1fr auto; gap: 2px 12px; padding: 12px 20px; border-bottom: 1px solid var(--line); color: inherit; text-decoration: none; }
  nav a:hover { background: #f5f6f8; }
  nav a[aria-current] { background: #e9effc; box-shadow: inset 3px 0 var(--accent); }
  nav strong { grid-column: 1 / -1; font-weight: 600; overflow-wrap: anywhere; }
  .to, time { color: var(--soft); font-size: 13px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  section { padding: 28px 32px; min-width: 0; }
  .hint { color: var(--soft); }
  article { max-width: 760px; }
  h1 { margin: 0 0 16px; font-size: 22px; line-height: 1.3; overflow-wrap: anywhere; }
  h2 { margin: 28px 0 8px; font-size: 14px; color: var(--soft); }
  dl { display: grid; grid-template-columns: 84px 1fr; gap: 2px 12px; margin: 0 0 20px; font-size: 14px; }
  dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
  iframe { width: 100%; height: 420px; border: 1px solid var(--line); border-radius: 8px; background: #fff; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 16px; background: #fff; border: 1px solid var(--line); border-radius: 8px; font: 13px/1.6 ui-monospace, monospace; }
  .links a { color: var(--accent); overflow-wrap: anywhere; font-size: 14px; }
  @media (max-width: 720px) {
    main { grid-template-columns: 1fr; }
    nav { border-right: 0; } .reading nav { order: 2; border-top: 1px solid var(--line); }
    section { padding: 20px; } .listing section:has(.hint) { display: none; } .count { display: none; }
    .brand { flex: 1; }
  }
`;
