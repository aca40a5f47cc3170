/** Wires retention to the host, the queue and the clocks. */
import {
  exportReceipts,
  grantedOverrides,
  listRules,
  makeAdvanceRun,
  makeChangeRunState,
  makeFollowErasure,
  makeHeedOrderHint,
  makePreviewAll,
  makePreviewAgain,
  makeProposeRun,
  makeSaveRule,
  makeSaveSchedule,
  makeShowRun,
  makeShowSample,
  makeStartApprovedRun,
  makeStartPreview,
  makeStartScheduled,
  ruleInForce,
  showSchedule,
  type ReceiptsToExport,
} from "~/domain/retention/index.server";
import { missingScopes, type RetentionScope, type RunScope } from "~/domain/retention/model";
import type { RetentionPorts } from "~/domain/retention/ports";
import { shopFacts } from "~/domain/shops/index.server";
import { enqueue } from "~/jobs/queue.server";
import { domainNow, realNow } from "~/lib/clock.server";
import { AppError } from "~/lib/errors";
import type { ShopDomain } from "~/lib/ids";
import { jsonLines } from "~/lib/json-lines";
import { draftSource } from "~/shopify/draft-source.server";
import { draftWriter } from "~/shopify/draft-writer.server";
import { orderSource } from "~/shopify/order-source.server";
import { readDraftValues, readOrderValues } from "~/shopify/order-values.server";
import { orderWriter } from "~/shopify/order-writer.server";
import { customerErasure } from "~/shopify/retention-erasure.server";
import { readHoldsCalmly } from "./retention-holds.server";

export function buildRetentionServices() {
  const ports: RetentionPorts = {
    ...{ source: orderSource, writer: orderWriter, erasure: customerErasure, enqueue },
    drafts: { source: draftSource, writer: draftWriter },
    ...{ holds: readHoldsCalmly, approvedOverrides: grantedOverrides },
    clock: { domain: domainNow, real: realNow },
  };
  return {
    advanceRun: makeAdvanceRun(ports),
    changeRunState: makeChangeRunState(ports),
    proposeRun: makeProposeRun(ports),
    startApprovedRun: makeStartApprovedRun(ports),
    previewAgain: makePreviewAgain(ports),
    previewAll: makePreviewAll(ports),
    followErasure: makeFollowErasure(ports),
    heedOrderHint: makeHeedOrderHint(ports),
    startScheduled: makeStartScheduled(ports),
    saveSchedule: makeSaveSchedule(ports),
    saveRule: makeSaveRule(ports),
    showRun: makeShowRun(ports),
    showSample: makeShowSample({ orders: readOrderValues, "draft-orders": readDraftValues }),
    startPreview: makeStartPreview(ports),
    ...{ listRules, ruleInForce, showSchedule, missingScopes: scopesMissingIn },
    exportReceipts: (wanted: ReceiptsToExport) => jsonLines(exportReceipts(wanted)),
  };
}

/**
 * What rules about these things lack now, orders if nothing else is said; where the host doesn't
 * answer, by what we last knew.
 */
async function scopesMissingIn(
  shop: ShopDomain,
  about: readonly RunScope[] = ["orders"],
): Promise<RetentionScope[]> {
  const granted = await orderSource.grantedScopes(shop).catch(async (error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    return (await shopFacts(shop)).scopes;
  });
  return about.flatMap((scope) => missingScopes(granted, scope));
}
