/** In-memory stand-ins for what requests need from outside, with a record of what was asked. */
import type { AdvancePorts } from "~/domain/requests/index.server";
import type { DataPiece, HostErasurePreview } from "~/domain/requests/ports";
import type { HostErasureState } from "~/domain/requests/model";
import { queueContents } from "~/jobs/queue-contents.store.server";
import { enqueue } from "~/jobs/queue.server";

export interface FakeHost {
  pieces: DataPiece[];
  preview: HostErasurePreview;
  answer: HostErasureState;
  /** Thrown, once, at the next call of any port. */
  failNext: Error | undefined;
  asked: string[];
}

/** Ports over the real queue and a host that answers what the test says. */
export function buildRequestPorts(): { ports: AdvancePorts; host: FakeHost } {
  const host: FakeHost = {
    pieces: [],
    preview: { customer: "none", mayAsk: false },
    answer: { state: "asked" },
    failNext: undefined,
    asked: [],
  };
  const maybeFail = () => {
    const failure = host.failNext;
    host.failNext = undefined;
    if (failure) throw failure;
  };
  const ports: AdvancePorts = {
    enqueue,
    links: {
      admin: (shop, id) => `https://admin.example/${shop}/${id}`,
      confirm: (_shop, token, language) => `https://store.example/confirm/${token}?${language}`,
      follow: (_shop, token, language) => `https://store.example/follow/${token}?${language}`,
    },
    queue: {
      ...queueContents,
      countMatching: (tx, shop, pattern) => {
        maybeFail();
        return queueContents.countMatching(tx, shop, pattern);
      },
    },
    customerData: {
      read: async function* () {
        for (const piece of host.pieces) yield piece;
        maybeFail();
      },
    },
    hostErasure: {
      preview: async () => host.preview,
      ask: async (_shop, customer) => {
        maybeFail();
        host.asked.push(customer);
        return host.answer;
      },
    },
  };
  return { ports, host };
}
