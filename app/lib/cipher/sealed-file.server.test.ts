import fc from "fast-check";
import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parseKeyring } from "./keyring.server";
import { openFile, readHeader, sealFile } from "./sealed-file.server";

const ring = (byte: number) =>
  parseKeyring(`k${byte}:${Buffer.alloc(32, byte).toString("base64")}`);
const keys = ring(1);
const at = new Date("2026-11-20T12:00:00Z");
const CHUNK = 256 * 1024;

async function* piecesOf(...pieces: Uint8Array[]) {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

async function collect(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
}

const sealed = (...clear: Uint8Array[]) => collect(sealFile(keys.current, at, piecesOf(...clear)));
const opened = (file: Uint8Array, by = keys) => collect(openFile(by, piecesOf(file)));

describe("a sealed file", () => {
  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])("opens to its %i bytes", async (size) => {
    const clear = randomBytes(size);
    expect((await opened(await sealed(clear))).equals(clear)).toBe(true);
  });

  it("opens to what went in, in whatever pieces it comes and goes", async () => {
    const piece = fc.uint8Array({ maxLength: 2000 });
    await fc.assert(
      fc.asyncProperty(fc.array(piece), fc.integer({ min: 1, max: 999 }), async (clear, size) => {
        const file = await sealed(...clear);
        const parts: Uint8Array[] = [];
        for (let from = 0; from < file.length; from += size) {
          parts.push(file.subarray(from, from + size));
        }
        const back = await collect(openFile(keys, piecesOf(...parts)));
        expect(back.equals(Buffer.concat(clear))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("does not open once any byte of it is changed", async () => {
    const file = await sealed(randomBytes(500));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(file.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const changed = Buffer.from(file);
          changed[at] = (changed[at] ?? 0) ^ by;
          await expect(opened(changed)).rejects.toThrow();
        },
      ),
    );
  });

  it("does not open when it was cut off, not even between two parts", async () => {
    const file = await sealed(randomBytes(2 * CHUNK + 5));
    const header = file.indexOf("\n") + 1;
    const frame = 5 + CHUNK + 16;
    for (const end of [header, header + frame, header + 2 * frame, file.length - 1]) {
      await expect(opened(file.subarray(0, end)), String(end)).rejects.toThrow(/cut off/);
    }
    const swapped = Buffer.concat([
      file.subarray(0, header),
      file.subarray(header + frame, header + 2 * frame),
      file.subarray(header, header + frame),
      file.subarray(header + 2 * frame),
    ]);
    await expect(opened(swapped)).rejects.toThrow(/changed \(part 0\)/);
  });

  it("names the key it needs when the keyring has it not, and says when it was written", async () => {
    const file = await sealed(Buffer.from("x"));
    await expect(opened(file, ring(2))).rejects.toThrow(keys.current.fingerprint);
    expect(readHeader(file)).toEqual({ keyFingerprint: keys.current.fingerprint, writtenAt: at });
    expect(readHeader(Buffer.from("PK\u0003\u0004"))).toBeUndefined();
  });
});
