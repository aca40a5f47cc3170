/** The file of a bulk query, piece by piece: whole, or not at all. */
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { AppError } from "~/lib/errors";
import { groupByParent, readJsonLines, type Family, type ReadLine } from "./json-lines.server";

export interface BulkFile {
  /** Null where the host found nothing at all. */
  readonly url: string | null;
  /** How many lines the host says the file has. */
  readonly objects: number;
}

/**
 * Objects with their children, some at a time, in bounded memory. Throws `host-unavailable`
 * (retryable) when the file is cut or damaged: a part is never taken for all.
 *
 * @param readLine a shorter way to read most of the lines
 */
export async function* readBulkFile(
  { url, objects }: BulkFile,
  readLine?: ReadLine,
): AsyncGenerator<readonly Family[]> {
  let read = 0;
  const count = async function* (batches: AsyncIterable<readonly object[]>) {
    for await (const batch of batches) {
      read += batch.length;
      yield batch;
    }
  };
  if (url) yield* groupByParent(count(readJsonLines(await downloadFile(url), readLine)));
  // A file cut between two lines parses well: only the host's own count tells.
  if (read === objects) return;
  throw new AppError("host-unavailable", `The bulk file has ${read} of ${objects} objects.`, {
    retryable: true,
  });
}

export async function downloadFile(url: string): Promise<AsyncIterable<Uint8Array>> {
  const failed = (cause?: unknown) =>
    new AppError("host-unavailable", "The bulk file could not be read.", {
      retryable: true,
      cause,
    });
  const response = await fetch(url).catch((error: unknown) => {
    throw failed(error);
  });
  if (!response.ok || !response.body) throw failed();
  const body = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
  return (async function* () {
    try {
      yield* body as AsyncIterable<Uint8Array>;
    } catch (error) {
      throw failed(error); // the connection broke within the file
    }
  })();
}
