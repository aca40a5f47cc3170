import "./ui/zod-without-eval";
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from "@remix-run/react";
import { useContext, type ReactNode } from "react";
import { ErrorPage } from "./ui/error-page";
import { NonceContext } from "./ui/nonce";

/** The document of every page. Admin pages get Polaris and App Bridge from their layout. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const allowed = nonce === undefined ? {} : { nonce };
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration {...allowed} />
        <Scripts {...allowed} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export { ErrorPage as ErrorBoundary };
