import type { StandinContext } from "../context";

/** Answers this folder's pages; undefined when the path belongs to somebody else. */
export async function handle(
  _request: Request,
  _url: URL,
  _ctx: StandinContext,
): Promise<Response | undefined> {
  return undefined;
}

export interface Mail {
  id: string;
  to: string[];
  from: string;
  subject: string;
  text: string;
  html: string;
  links: string[];
  attachments: string[];
  at: string;
}

/** Every e-mail received so far, oldest first. */
export function listMail(_ctx: StandinContext): Mail[] {
  return [];
}

/** Starts the SMTP server. */
export async function startMailbox(_ctx: StandinContext): Promise<{ stop(): Promise<void> }> {
  return { stop: async () => undefined };
}
