import { Agent, request } from "node:http";

const CONNECT_MS = 1000;
const TOTAL_MS = 5000;

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** Sends one delivery with the platform's limits; status 0 when no answer came in time. */
export async function post(
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<{ status: number; ms: number }> {
  const started = performance.now();
  const status = await new Promise<number>((resolve) => {
    const outgoing = request(url, { method: "POST", headers, agent }, (answer) => {
      answer.resume();
      answer.once("end", () => done(answer.statusCode ?? 0));
      answer.once("error", () => done(0));
    });
    const total = setTimeout(() => done(0), TOTAL_MS);
    const connect = setTimeout(() => done(0), CONNECT_MS);
    outgoing.once("socket", (socket) => {
      if (!socket.connecting) clearTimeout(connect);
      else socket.once("connect", () => clearTimeout(connect));
    });
    outgoing.once("error", () => done(0));
    outgoing.setHeader("content-length", Buffer.byteLength(body));
    outgoing.end(body);

    function done(result: number): void {
      clearTimeout(total);
      clearTimeout(connect);
      if (result === 0) outgoing.destroy();
      resolve(result);
    }
  });
  return { status, ms: Math.round((performance.now() - started) * 10) / 10 };
}
