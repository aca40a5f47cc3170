import { ERASURE_TRANSACTION_MS, withShop, type Tx } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import type { Enqueue } from "~/db/job-port";
import { flushErasures } from "~/domain/protection/index.server";
import { domainNow } from "~/lib/clock.server";
import type { ShopDomain } from "~/lib/ids";
import { personMails } from "../person-mails/all";
import type { HostErasureState } from "../model";
import { personOf } from "../package/collect-package.server";
import { identifiersOf } from "../person";
import type { HostErasure, QueueContents, RequestedPerson } from "../ports";
import { lockRequest, type RequestRecord } from "../request.store.server";
import { mailPerson, storeFacts } from "../write-mail.server";
import { erasePerson } from "./erase-person.server";

export interface ErasurePorts {
  readonly hostErasure: HostErasure;
  readonly queue: QueueContents;
  readonly enqueue: Enqueue<"mail.send">;
}

/**
 * Carries out an erasure that staff have decided on: the host is asked first, because afterwards
 * nobody here knows any more whom to ask for; then everything of the app goes. Asking the host twice
 * after a crash does no harm.
 */
export async function carryOutErasure(
  shop: ShopDomain,
  request: RequestRecord,
  ports: ErasurePorts,
): Promise<void> {
  const person = await withShop(shop, (tx) => personOf(tx, shop, request));
  const host = await askHost(shop, person, ports.hostErasure);
  await withShop(
    shop,
    async (tx) => {
      const current = await lockRequest(tx, shop, request.id);
      if (current?.state !== "erasing") return;
      await recordAudit(tx, shop, {
        type: "erasure.host-asked",
        actor: { kind: "system" },
        caseId: request.id,
        detail: { state: host.state, ...("because" in host ? { because: host.because } : {}) },
      });
      const result = await erasePerson(tx, shop, {
        queue: ports.queue,
        erasure: {
          person: withGid(person, host),
          orderGids: [],
          cause: request.id,
          actor: { kind: "system" },
          now: domainNow(),
        },
      });
      if (result.clean) await tell(tx, shop, { ports, request, person, host });
    },
    LONG,
  );
  // Done is what a restored backup cannot undo: the ledger has it on disk before anybody is told.
  await flushErasures();
}

const LONG = { timeout: ERASURE_TRANSACTION_MS };

type Asked = HostErasureState & { readonly customerGid?: RequestedPerson["customerGid"] };

async function askHost(
  shop: ShopDomain,
  person: RequestedPerson,
  host: HostErasure,
): Promise<Asked> {
  const preview = await host.preview(shop, person);
  const { customerGid } = preview;
  const known = customerGid === undefined ? {} : { customerGid };
  switch (preview.customer) {
    case "none":
      return { state: "no-customer" };
    case "unreachable":
      return { state: "unreachable", because: preview.because ?? "host-refused" };
    case "found":
      if (!preview.mayAsk || !customerGid) {
        return { state: "unreachable", because: "scope-missing", ...known };
      }
      return { ...(await host.ask(shop, customerGid)), ...known };
  }
}

function withGid(person: RequestedPerson, { customerGid }: Asked) {
  return identifiersOf({ ...person, customerGid: person.customerGid ?? customerGid });
}

/** The last mail, under a key of its own that is destroyed with it. */
async function tell(
  tx: Tx,
  shop: ShopDomain,
  of: {
    readonly ports: ErasurePorts;
    readonly request: RequestRecord;
    readonly person: RequestedPerson;
    readonly host: Asked;
  },
): Promise<void> {
  const { request, person, ports } = of;
  if (person.email === undefined) return;
  const { name } = await storeFacts(tx, shop);
  const text = personMails[request.language].erased({
    store: name,
    hostAsked: of.host.state === "asked",
  });
  await mailPerson(tx, shop, {
    ports,
    mail: {
      kind: "request.erased",
      to: person.email,
      language: request.language,
      requestId: request.id,
      text,
    },
  });
}
