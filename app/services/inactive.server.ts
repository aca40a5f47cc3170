/** Wires unused accounts to the store, the queue and the mail. */
import {
  makeAdvanceInactiveRun,
  makeConfirmInactiveRun,
  makeCountAccounts,
  makeReadInactive,
  makeStartNightly,
  makeStay,
  makeStepAccount,
  makeStopInactiveRun,
  viewStay,
} from "~/domain/inactive/index.server";
import type { InactivePorts } from "~/domain/inactive/ports";
import { enqueue } from "~/jobs/queue.server";
import { domainNow, realNow } from "~/lib/clock.server";
import { customerSource, customerWriter } from "~/shopify/customer-source.server";
import { stayLink } from "~/shopify/request-links.server";
import { readHolds } from "./retention-holds.server";

export function buildInactiveServices() {
  const ports: InactivePorts = {
    ...{ source: customerSource, writer: customerWriter, readHolds, enqueue, stayLink },
    clock: { domain: domainNow, real: realNow },
  };
  return {
    countAccounts: makeCountAccounts(ports),
    confirmRun: makeConfirmInactiveRun(ports),
    stopRun: makeStopInactiveRun(ports),
    advanceRun: makeAdvanceInactiveRun(ports),
    stepAccount: makeStepAccount(ports),
    startNightly: makeStartNightly(ports),
    read: makeReadInactive(ports),
    stay: makeStay(ports),
    viewStay,
  };
}
