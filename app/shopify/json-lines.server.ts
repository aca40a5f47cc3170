/** JSON Lines from a stream: what bulk operations answer with, however large. */
import { AppError } from "~/lib/errors";

const NEWLINE = 0x0a;

/** Reads a line, a part of a text, in a way of its own; undefined: `JSON.parse` is to read it. */
export type ReadLine = (text: string, from: number, to: number) => object | undefined;

/**
 * The objects of a stream, as many at a time as a chunk brought. Memory stays flat: nothing is kept
 * but the unfinished line at a chunk's end.
 *
 * @throws AppError `host-unavailable` (retryable) where a line is no JSON: the file was cut.
 */
export async function* readJsonLines(
  stream: AsyncIterable<Uint8Array>,
  readLine?: ReadLine,
): AsyncGenerator<readonly object[]> {
  let rest: Buffer[] = [];
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const end = bytes.lastIndexOf(NEWLINE);
    if (end < 0) {
      rest.push(Buffer.from(bytes)); // the stream may use its buffer again
      continue;
    }
    const whole = rest.length > 0 ? Buffer.concat([...rest, bytes.subarray(0, end)]) : bytes;
    const text = rest.length > 0 ? whole.toString("utf8") : whole.toString("utf8", 0, end);
    rest = end + 1 < bytes.length ? [Buffer.from(bytes.subarray(end + 1))] : [];
    yield parseLines(text, readLine);
  }
  const last = Buffer.concat(rest).toString("utf8");
  if (last.trim() !== "") yield parseLines(last, readLine);
}

function parseLines(text: string, readLine: ReadLine | undefined): object[] {
  const objects: object[] = [];
  for (let from = 0; from < text.length;) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 ? text.length : newline;
    if (to > from) objects.push(readLine?.(text, from, to) ?? parseLine(text.slice(from, to)));
    from = to + 1;
  }
  return objects;
}

function parseLine(line: string): object {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    value = undefined; // reported below, without the line: it may hold personal data
  }
  if (typeof value === "object" && value !== null) return value;
  throw new AppError("host-unavailable", "A line of a bulk file is cut or damaged.", {
    retryable: true,
  });
}

/** A root object of a bulk file and the lines that name it as their parent. */
export interface Family {
  readonly root: object;
  readonly children: readonly object[];
}

/** One for all who have none: they are many. */
const noChildren: readonly object[] = [];

/**
 * Puts children back to their parents in a file written with `groupObjects: true`, where they
 * follow at once. A child of somebody else means that the file is not that kind, and throws.
 */
export async function* groupByParent(
  batches: AsyncIterable<readonly object[]>,
): AsyncGenerator<readonly Family[]> {
  let open: { root: object; id: unknown; children: object[] | undefined } | undefined;
  for await (const batch of batches) {
    const done: Family[] = [];
    for (const object of batch) {
      const { __parentId: parent, id } = object as { __parentId?: unknown; id?: unknown };
      if (parent === undefined) {
        if (open) done.push({ root: open.root, children: open.children ?? noChildren });
        open = { root: object, id, children: undefined };
      } else if (open && parent === open.id) {
        (open.children ??= []).push(object);
      } else {
        throw new AppError("host-unavailable", "A bulk file has a line without its parent.", {
          retryable: true,
        });
      }
    }
    if (done.length > 0) yield done;
  }
  if (open) yield [{ root: open.root, children: open.children ?? noChildren }];
}
