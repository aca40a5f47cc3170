import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One request as the sample app received it. */
export interface ReceivedRequest {
  method: string;
  url: URL;
  headers: IncomingMessage["headers"];
  body: string;
}

export interface SampleApp {
  url: string;
  requests: ReceivedRequest[];
  stop(): Promise<void>;
}

/** A plain HTTP server in the app's place: keeps what it was sent and answers as it is told. */
export async function startSampleApp(
  answer: (request: ReceivedRequest, response: ServerResponse) => void,
): Promise<SampleApp> {
  const requests: ReceivedRequest[] = [];
  const server = createServer((incoming, response) => {
    void receive(incoming).then((request) => {
      requests.push(request);
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function receive(incoming: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  return {
    method: incoming.method ?? "GET",
    url: new URL(incoming.url ?? "/", "http://app.example"),
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString("utf8"),
  };
}
