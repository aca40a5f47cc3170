/** One received e-mail, as `GET /_control/mail` lists it. */
export interface Mail {
  id: string;
  /** The envelope's recipients, so that Bcc is seen too. */
  to: string[];
  from: string;
  subject: string;
  text: string;
  html: string;
  /** Every http(s) address of the text and the HTML part, in order, each once. */
  links: string[];
  /** File names only. */
  attachments: string[];
  /** When it arrived: ISO 8601, real time. */
  at: string;
}

/** Collects the addresses a reader could click, from both parts of the message. */
export function linksOf(parts: { html: string; text: string }): string[] {
  const hrefs = [...parts.html.matchAll(/\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)].map((match) =>
    unescapeHtml(match[1] ?? match[2] ?? ""),
  );
  const written = [...parts.text.matchAll(/https?:\/\/[^\s<>"')\]]+/g)].map((match) =>
    match[0].replace(/[.,;:!?]+$/, ""),
  );
  return [...new Set([...hrefs, ...written].filter((link) => /^https?:/.test(link)))];
}

function unescapeHtml(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, decimal: string) => String.fromCodePoint(Number(decimal)))
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
