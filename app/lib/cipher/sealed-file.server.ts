/**
 * A long file in ciphertext: AES-256-GCM in chunks, under a key derived for this one file.
 *
 * `KEPT-BACKUP 1 <key fingerprint> <salt> <time>\n`, then frames: one byte (1 in the last), four bytes
 * of length, ciphertext, tag. The nonce counts the frames, so their order is authenticated; the header
 * and the first byte are associated data, so a file cut off after any frame does not open, nor does one
 * with another time in its header. Memory stays at two chunks.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { AppError } from "../errors";
import type { Keyring, MasterKey } from "./keyring.server";

const CHUNK_BYTES = 256 * 1024;
const TAG_BYTES = 16;
const FRAME_HEAD_BYTES = 5;
const headerPattern = /^KEPT-BACKUP 1 ([0-9a-f]{12}) ([0-9a-f]{64}) (\S{24})$/;
/** The longest header there can be, in bytes. */
export const HEADER_BYTES = 128;

export interface FileHeader {
  readonly keyFingerprint: string;
  readonly writtenAt: Date;
}

type Bytes = AsyncIterable<Uint8Array>;

export async function* sealFile(key: MasterKey, writtenAt: Date, source: Bytes): Bytes {
  const salt = randomBytes(32);
  const time = writtenAt.toISOString();
  const header = `KEPT-BACKUP 1 ${key.fingerprint} ${salt.toString("hex")} ${time}`;
  const fileKey = derive(key.key, salt);
  yield Buffer.from(`${header}\n`);
  let index = 0;
  const frame = (chunk: Uint8Array, last: boolean) => {
    const head = Buffer.alloc(FRAME_HEAD_BYTES);
    head.writeUInt8(last ? 1 : 0, 0);
    head.writeUInt32BE(chunk.length + TAG_BYTES, 1);
    const cipher = createCipheriv("aes-256-gcm", fileKey, nonceOf(index++));
    cipher.setAAD(associated(header, last));
    return Buffer.concat([head, cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
  };
  let waiting: Uint8Array | undefined;
  for await (const chunk of inChunks(source)) {
    if (waiting) yield frame(waiting, false);
    waiting = chunk;
  }
  yield frame(waiting ?? new Uint8Array(), true);
}

/** The bytes that went in. Throws `cannot-open` when the file was changed or cut off. */
export async function* openFile(keys: Keyring, source: Bytes): Bytes {
  const reader = new Reader(source);
  const header = await reader.line(HEADER_BYTES);
  const match = headerPattern.exec(header);
  if (!match?.[1] || !match[2]) throw new AppError("cannot-open", "This is not a backup of Kept.");
  const fileKey = derive(keys.find(match[1]).key, Buffer.from(match[2], "hex"));
  for (let index = 0; ; index++) {
    const head = await reader.take(FRAME_HEAD_BYTES);
    const last = head.readUInt8(0) === 1;
    const length = head.readUInt32BE(1);
    if (length < TAG_BYTES || length > CHUNK_BYTES + TAG_BYTES) throw changed(index);
    const body = await reader.take(length);
    const decipher = createDecipheriv("aes-256-gcm", fileKey, nonceOf(index));
    decipher.setAAD(associated(header, last));
    decipher.setAuthTag(body.subarray(body.length - TAG_BYTES));
    const clear = decipher.update(body.subarray(0, body.length - TAG_BYTES));
    try {
      decipher.final();
    } catch (cause) {
      throw changed(index, cause);
    }
    yield clear;
    if (last) return;
  }
}

/** What a file says of itself, before it is opened; undefined where it is no backup. */
export function readHeader(start: Buffer): FileHeader | undefined {
  const match = headerPattern.exec(start.toString("latin1").split("\n")[0] ?? "");
  if (!match?.[1] || !match[3]) return undefined;
  return { keyFingerprint: match[1], writtenAt: new Date(match[3]) };
}

function changed(part: number, cause?: unknown): AppError {
  return new AppError("cannot-open", `The backup was changed (part ${part}).`, { cause });
}

function derive(key: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", key, salt, "kept backup", 32));
}

function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(index), 4);
  return nonce;
}

function associated(header: string, last: boolean): Buffer {
  return Buffer.from(`${header}\n${last ? 1 : 0}`);
}

/** The same bytes in pieces of one size. */
async function* inChunks(source: Bytes): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of source) {
    held.push(piece);
    bytes += piece.length;
    if (bytes < CHUNK_BYTES) continue;
    const all = Buffer.concat(held);
    let at = 0;
    for (; all.length - at >= CHUNK_BYTES; at += CHUNK_BYTES) {
      yield all.subarray(at, at + CHUNK_BYTES);
    }
    held = [all.subarray(at)];
    bytes = all.length - at;
  }
  if (bytes > 0) yield Buffer.concat(held);
}

class Reader {
  private readonly source: AsyncIterator<Uint8Array>;
  private held = Buffer.alloc(0);

  constructor(source: Bytes) {
    this.source = source[Symbol.asyncIterator]();
  }

  async line(most: number): Promise<string> {
    for (;;) {
      const end = this.held.indexOf("\n");
      if (end >= 0) return (await this.take(end + 1)).toString("latin1", 0, end);
      if (this.held.length > most || !(await this.more())) return "";
    }
  }

  async take(bytes: number): Promise<Buffer> {
    while (this.held.length < bytes) {
      if (!(await this.more())) throw new AppError("cannot-open", "The backup is cut off.");
    }
    const taken = this.held.subarray(0, bytes);
    this.held = this.held.subarray(bytes);
    return taken;
  }

  private async more(): Promise<boolean> {
    const next = await this.source.next();
    if (next.done === true) return false;
    this.held = Buffer.concat([this.held, next.value]);
    return true;
  }
}
