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

/** JSON that is saved as a file: one line, so that tools read it like a line of JSON Lines. */
export function jsonFile(value: unknown, fileName: string): Response {
  const body = new TextEncoder().encode(`${JSON.stringify(value)}\n`);
  return fileResponse(body, { fileName, type: "application/json" });
}
