/**
 * Random bytes for keys and nonces, drawn from the system's generator in larger portions: a call
 * for each dozen bytes costs more than the encryption it is for.
 *
 * What has been handed out is wiped from the stock at once, so that no key stays behind in it.
 */
import { randomFillSync } from "node:crypto";

const STOCK_BYTES = 4096;
const stock = Buffer.alloc(STOCK_BYTES);
let used = STOCK_BYTES;

/** `count` bytes that nobody else gets; at most the whole stock at a time. */
export function freshBytes(count: number): Buffer {
  if (count > STOCK_BYTES) throw new Error(`at most ${STOCK_BYTES} bytes at a time`);
  if (used + count > STOCK_BYTES) {
    randomFillSync(stock);
    used = 0;
  }
  const portion = Buffer.from(stock.subarray(used, used + count));
  stock.fill(0, used, used + count);
  used += count;
  return portion;
}
