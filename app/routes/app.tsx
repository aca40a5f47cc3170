/** The frame of every admin page: Polaris, App Bridge, and the menu shown in the host's own. */
import polarisStyles from "@shopify/polaris/build/esm/styles.css?url";
import type {
  HeadersFunction,
  LinksFunction,
  LoaderFunctionArgs,
  MetaFunction,
} from "@remix-run/node";
import { Link, Outlet, useLoaderData, useRouteError } from "@remix-run/react";
import { AppProvider } from "@shopify/shopify-app-remix/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import { env } from "~/lib/env.server";
import { permissionsOf } from "~/domain/staff/model";
import { identifyStaff } from "~/shopify/staff.server";
import { NoRolePage } from "~/ui/admin/no-role-page";
import { NavMenu } from "~/ui/nav-menu";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: polarisStyles }];

export const meta: MetaFunction = () => [{ title: "Kept" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { role } = await identifyStaff(request);
  const { SHOPIFY_API_KEY, APP_BRIDGE_URL } = env();
  // Shown when a page fails: the id under which the log knows this request.
  const requestId = request.headers.get("x-request-id");
  return {
    ...{ apiKey: SHOPIFY_API_KEY, appBridgeUrl: APP_BRIDGE_URL, requestId },
    ...{ hasRole: role !== "none", permissions: permissionsOf(role) },
  };
}

export default function AdminLayout() {
  const { apiKey, appBridgeUrl, hasRole, permissions } = useLoaderData<typeof loader>();
  return (
    <AppProvider
      isEmbeddedApp
      apiKey={apiKey}
      {...(appBridgeUrl ? { __APP_BRIDGE_URL: appBridgeUrl } : {})}
    >
      <NavMenu>
        <Link to="/app" rel="home">
          Home
        </Link>
        <Link to="/app/consent">Consent</Link>
        <Link to="/app/policy">Policy</Link>
        <Link to="/app/requests">Requests</Link>
        <Link to="/app/retention">Retention</Link>
        <Link to="/app/approvals">Approvals</Link>
        <Link to="/app/promises">Promises</Link>
        {permissions.includes("see-audit") ? <Link to="/app/audit">Audit log</Link> : null}
        <Link to="/app/security">Security</Link>
        <Link to="/app/settings">Settings</Link>
      </NavMenu>
      <main>{hasRole ? <Outlet /> : <NoRolePage />}</main>
    </AppProvider>
  );
}

// The platform's library throws Responses that must reach the browser with their headers.
export function ErrorBoundary() {
  return boundary.error(useRouteError());
}

export const headers: HeadersFunction = (args) => boundary.headers(args);
