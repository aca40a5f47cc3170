import { isRouteErrorResponse, useRouteError } from "@remix-run/react";

/**
 * What is shown when nothing else can be: says what happened in plain words, and nothing of what was
 * asked for, thrown or stored.
 */
export function ErrorPage() {
  const error = useRouteError();
  const isMissing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <main style={{ fontFamily: "system-ui, sans-serif", margin: "4rem auto", maxWidth: "36rem" }}>
      <h1>{isMissing ? "There is nothing here" : "Something went wrong"}</h1>
      <p>
        {isMissing
          ? "The address may be mistyped, or the page has moved."
          : "It was written down without your data. Please try again in a moment."}
      </p>
    </main>
  );
}
