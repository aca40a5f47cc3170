/** The bare address: whoever comes from the host's admin goes on to the app. */
import { redirect, type LoaderFunctionArgs } from "@remix-run/node";

export function loader({ request }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  if (url.searchParams.get("shop")) throw redirect(`/app?${url.searchParams.toString()}`);
  return null;
}

export default function Index() {
  return (
    <main
      style={{ fontFamily: "system-ui", maxWidth: "40rem", margin: "4rem auto", padding: "0 1rem" }}
    >
      <h1>Kept</h1>
      <p>The privacy app that keeps what your policy promises. Open it from your store’s admin.</p>
    </main>
  );
}
