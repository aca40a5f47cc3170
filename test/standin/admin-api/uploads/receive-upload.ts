import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Standin } from "../../standin";

/** The storage that staged uploads go to: a form with a key and a file, 201 when stored. */
export async function receiveUpload(request: Request, standin: Standin): Promise<Response> {
  if (request.method !== "POST") return new Response("POST a form", { status: 405 });
  const form = await request.formData();
  const key = form.get("key");
  const file = form.get("file");
  if (typeof key !== "string" || file === null) {
    return new Response("the form needs key and file", { status: 400 });
  }
  const content = typeof file === "string" ? file : await file.text();
  mkdirSync(join(standin.options.dir, "uploads"), { recursive: true });
  writeFileSync(uploadPath(standin, key), content);
  const xml = `<?xml version="1.0"?><PostResponse><Key>${key}</Key></PostResponse>`;
  return new Response(xml, { status: 201, headers: { "content-type": "application/xml" } });
}

/** The uploaded text; undefined when nothing was uploaded under that path. */
export function readUpload(standin: Standin, key: string): string | undefined {
  try {
    return readFileSync(uploadPath(standin, key), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function uploadPath(standin: Standin, key: string): string {
  return join(standin.options.dir, "uploads", createHash("sha256").update(key).digest("hex"));
}
