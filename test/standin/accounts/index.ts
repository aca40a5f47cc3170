import type { PageHandler, StandinContext } from "../context";
import { renderTemplate } from "../storefront/render-page";
import { readVisit, type Visit } from "../storefront/visit";
import { ordersPage, profilePage, signInPage } from "./pages";
import { signIn, signOut } from "./session";

/** `/account` and below, in every language of the storefront. */
export const handle: PageHandler = async (request, url, ctx) => {
  const visit = readVisit(request, url, ctx);
  const [root, part = ""] = visit.path.slice(1).split("/");
  if (root !== "account") return undefined;
  if (part === "logout") return redirect(visit, signOut());
  if (part === "login" && request.method === "POST") return signInAs(request, visit);
  return show(visit, part, ctx);
};

async function signInAs(request: Request, visit: Visit): Promise<Response> {
  const chosen = (await request.formData()).get("customer");
  const number = typeof chosen === "string" ? chosen : "";
  const exists = visit.shop.customers.has(`gid://shopify/Customer/${number}`);
  return exists ? redirect(visit, signIn(number)) : redirect(visit, signOut());
}

async function show(visit: Visit, part: string, ctx: StandinContext): Promise<Response> {
  const { customer } = visit;
  const content = !customer
    ? signInPage(visit)
    : part === "profile"
      ? profilePage(customer, visit)
      : ordersPage(customer, visit);
  return renderTemplate(
    visit,
    {
      template: "customers.account",
      title: "Account",
      objects: { account_content: content.toString() },
    },
    ctx,
  );
}

function redirect(visit: Visit, setCookie: string): Response {
  const headers = new Headers({ location: `${visit.prefix}/account` });
  headers.append("set-cookie", setCookie);
  return new Response(null, { status: 303, headers });
}
