/** Answers that are files about people: saved, never shown in the page, kept in no cache. */

/** `fileName` is ours: plain letters, digits, dots and dashes. */
export function fileResponse(
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  { fileName, type }: { readonly fileName: string; readonly type: string },
): Response {
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
