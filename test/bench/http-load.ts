/** A bounded load on a local server: some connections, each sending its next request at the answer. */
import { connect } from "node:net";
import { quantile } from "./report";

export interface LoadOptions {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  /** The whole request, head and body. Called for each one. */
  readonly nextRequest: () => Buffer;
}

export interface LoadResult {
  readonly answers: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Answers other than success. */
  readonly refused: number;
}

const HEAD_END = "\r\n\r\n";

/** Answers must have empty bodies: the end of the head is the end of the answer. */
export async function load(options: LoadOptions): Promise<LoadResult> {
  const started = performance.now();
  const until = started + options.seconds * 1000;
  const times: number[] = [];
  const counts = { refused: 0 };
  await Promise.all(
    Array.from({ length: options.connections }, () => converse({ options, until, times, counts })),
  );
  const seconds = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  return {
    answers: times.length,
    perSecond: times.length / seconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    refused: counts.refused,
  };
}

interface Conversation {
  readonly options: LoadOptions;
  readonly until: number;
  readonly times: number[];
  readonly counts: { refused: number };
}

function converse({ options, until, times, counts }: Conversation): Promise<void> {
  return new Promise((done, failed) => {
    const socket = connect(options.port, "127.0.0.1");
    let asked = 0;
    let answer = "";
    const ask = () => {
      asked = performance.now();
      socket.write(options.nextRequest());
    };
    socket.setNoDelay(true);
    socket.on("connect", ask);
    socket.on("error", failed);
    socket.on("close", () => done());
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
      if (!answer.endsWith(HEAD_END)) return;
      const now = performance.now();
      times.push(now - asked);
      if (!/^HTTP\/1\.1 20\d /.test(answer)) counts.refused += 1;
      answer = "";
      if (now < until) ask();
      else socket.end();
    });
  });
}
