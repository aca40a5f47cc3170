/** A notice as plain text, and the same as simple HTML. */
import type { noticeText } from "./notice-mail";

export function renderNotice(
  { subject, before, link, after }: ReturnType<typeof noticeText>,
  language: string,
): { readonly subject: string; readonly text: string; readonly html: string } {
  const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${escaped(line)}</p>`);
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    '<body style="font-family:system-ui,sans-serif;line-height:1.6;max-width:36rem">',
    ...paragraphs(before),
    `<p><a href="${escaped(link.href)}"><strong>${escaped(link.label)}</strong></a></p>`,
    ...paragraphs(after),
    "</body></html>",
  ];
  return {
    subject,
    text: `${[...before, link.href, ...after].join("\n\n")}\n`,
    html: html.join("\n"),
  };
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
