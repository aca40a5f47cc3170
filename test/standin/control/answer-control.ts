import { json } from "../http/json";
import type { Standin } from "../standin";
import { addCustomer } from "./add-customer";
import { addOrder } from "./add-order";
import { changeCustomer, changeOrder, deleteCustomer, mergeCustomers } from "./change-state";
import { changeTheme } from "./change-theme";
import type { Control } from "./control";
import { addDraft, changeDraft, listDrafts } from "./drafts";
import { controlFaults, controlClock, controlCalls, controlSessionToken } from "./machinery";
import { controlInstall, controlUninstall } from "./installation";
import { controlMail } from "./mail";
import { orderWrites } from "./order-writes";
import { controlWebhooks } from "./webhooks";
import { listCustomers, listOrders, oneCustomer, oneOrder } from "./read-state";
import { unknownReport } from "../unknown";

/** By method and name; a trailing slash marks the ones that take an id. */
const CONTROLS: Record<string, Control> = {
  "GET health": () => ({ status: "ok" }),
  "GET unknown": unknownReport,
  "POST webhooks": controlWebhooks,
  "GET orders": listOrders,
  "GET orders/": oneOrder,
  "POST orders": addOrder,
  "GET drafts": listDrafts,
  "POST drafts": addDraft,
  "POST drafts/": changeDraft,
  "GET customers": listCustomers,
  "GET customers/": oneCustomer,
  "POST customers": addCustomer,
  "POST orders/": changeOrder,
  "POST customers/": changeCustomer,
  "DELETE customers/": deleteCustomer,
  "POST merge": mergeCustomers,
  "GET clock": controlClock,
  "POST clock": controlClock,
  "GET faults": controlFaults,
  "POST faults": controlFaults,
  "GET calls": controlCalls,
  "DELETE calls": controlCalls,
  "GET mail": controlMail,
  "GET writes": orderWrites,
  "DELETE writes": orderWrites,
  "POST session-token": controlSessionToken,
  "POST install": controlInstall,
  "POST uninstall": controlUninstall,
  "POST theme": changeTheme,
};

/** `/_control/*`: JSON in and out; a wrong request is told what is wrong with it. */
export async function answerControl(
  request: Request,
  url: URL,
  standin: Standin,
): Promise<Response> {
  const [name = "", ...rest] = url.pathname.slice("/_control/".length).split("/");
  const id = decodeURIComponent(rest.join("/"));
  const control = CONTROLS[`${request.method} ${name}${id === "" ? "" : "/"}`];
  if (!control) return json({ error: "no such control call" }, { status: 404 });
  try {
    const answer = await control(request, standin, { url, id });
    return answer === undefined ? json({ error: "not found" }, { status: 404 }) : json(answer);
  } catch (error) {
    if (!(error instanceof RangeError) && !(error instanceof SyntaxError)) throw error;
    return json({ error: error.message }, { status: 400 });
  }
}
