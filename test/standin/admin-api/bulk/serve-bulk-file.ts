import { createReadStream, statSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { Standin } from "../../standin";

/** `GET /_standin/bulk/<file>`: the result of a bulk operation. */
export function serveBulkFile(name: string, standin: Standin): Response {
  const path = join(standin.options.dir, "bulk", name);
  const known = /^[\w-]+\.jsonl$/.test(name) && statSync(path, { throwIfNoEntry: false });
  if (!known) return new Response("no such file", { status: 404 });
  const body = Readable.toWeb(createReadStream(path)) as unknown as ReadableStream;
  return new Response(body, {
    headers: { "content-type": "application/jsonl", "content-length": `${known.size}` },
  });
}
