import type { IncomingMessage } from "node:http";

/** Larger than any webhook or form of ours; the platform's payloads stay far below. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** The raw body, or "too-large" as soon as it is: the rest is not read. */
export function readBody(
  request: IncomingMessage,
  most: number = MAX_BODY_BYTES,
): Promise<Buffer | "too-large"> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) return void chunks.push(chunk);
      request.pause();
      resolve("too-large");
    });
    request.on("end", () => resolve(Buffer.concat(chunks)));
    request.on("error", reject);
  });
}
