import { createReadStream, statSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { Standin } from "../../standin";

/** `GET /_standin/bulk/<file>`: the result of a bulk operation. */
export function serveBulkFile(name: string, standin: Standin): Response {
  const path = join(standin.options.dir, "bulk", name);
  const known = /^[\w-]+\.jsonl$/.test(name) && statSync(path, { throwIfNoEntry: false });
  if (!known) return new Response("no such file", { status: 404 });
  const end = standin.faults.strikes("bulkFileCut") ? Math.floor(known.size / 2) : undefined;
  if (end !== undefined) return cut(path, end);
  const body = Readable.toWeb(createReadStream(path)) as unknown as ReadableStream;
  return new Response(body, {
    headers: { "content-type": "application/jsonl", "content-length": `${known.size}` },
  });
}

/** Half a file that looks like a whole one: an answer without a length simply ends. */
function cut(path: string, end: number): Response {
  const options = end > 0 ? { end: end - 1 } : { end: 0 };
  const body = Readable.toWeb(createReadStream(path, options)) as unknown as ReadableStream;
  return new Response(body, { headers: { "content-type": "application/jsonl" } });
}
