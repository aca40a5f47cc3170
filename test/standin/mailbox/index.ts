import type { PageHandler, StandinContext } from "../context";
import { htmlResponse } from "../pages/html";
import type { Mail } from "./mail";
import { mailStore } from "./mail-store";
import { listPage, messageBody, messagePage } from "./pages";

export type { Mail } from "./mail";
export { startMailbox } from "./smtp";

/** Every e-mail received so far, oldest first. */
export function listMail(ctx: StandinContext): Mail[] {
  return mailStore(ctx).all();
}

/** `/mailbox`, `/mailbox/:id` and the message's own HTML in `/mailbox/:id/body`. */
export const handle: PageHandler = async (request, url, ctx) => {
  const [root, id, part] = url.pathname.split("/").slice(1);
  if (root !== "mailbox") return undefined;
  if (request.method === "POST" && id === "clear") {
    mailStore(ctx).clear();
    return new Response(null, { status: 303, headers: { location: "/mailbox" } });
  }
  if (!id) return htmlResponse(listPage(listMail(ctx)));
  const mail = mailStore(ctx).find(id);
  if (!mail) return htmlResponse(listPage(listMail(ctx)), { status: 404 });
  if (part === "body") return messageBody(mail, ctx);
  return htmlResponse(messagePage(mail, listMail(ctx), ctx));
};
