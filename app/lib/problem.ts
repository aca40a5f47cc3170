/** A problem document (RFC 9457), for callers that are programs. */
export function problem(
  status: number,
  { title, detail }: { readonly title: string; readonly detail: string },
): Response {
  return Response.json(
    { type: "about:blank", title, status, detail },
    {
      status,
      headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store" },
    },
  );
}
