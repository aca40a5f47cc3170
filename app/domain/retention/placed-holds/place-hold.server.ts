import { withShop } from "~/db.server";
import { recordAudit } from "~/domain/audit/index.server";
import { shopFacts } from "~/domain/shops/index.server";
import { requirePermission } from "~/domain/staff/index.server";
import { newId, type ShopDomain } from "~/lib/ids";
import type { HoldLookup } from "../hold-port";
import { addHold } from "./hold.store.server";
import {
  dayBoundary,
  readHoldForm,
  type HeldScope,
  type HoldForm,
  type HoldProblem,
} from "./manual-hold";

export type PlacedHold =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly problems: readonly HoldProblem[] };

const permission = "change-retention";

/**
 * Places a hold, or says what is wrong with it. From the moment it is stored no rule changes what it
 * covers: a running run reads the holds again before every order it writes.
 */
export function makePlaceHold(ports: {
  readonly lookup: HoldLookup;
  readonly clock: { domain(): Date };
}) {
  return async function placeHold(input: {
    readonly shop: ShopDomain;
    readonly staffId: string;
    readonly form: unknown;
  }): Promise<PlacedHold> {
    const { shop, staffId } = input;
    await withShop(shop, (tx) => requirePermission(tx, shop, { staffId, permission }));
    const reading = readHoldForm(input.form);
    if (!reading.ok) return reading;
    const { form } = reading;
    const zone = (await shopFacts(shop)).timezone ?? "utc";
    const scope = await resolveScope(ports.lookup, { shop, form, zone });
    if ("on" in scope) return { ok: false, problems: [scope] };
    const placedAt = ports.clock.domain();
    const until = form.until ? dayBoundary(form.until, { zone, after: true }) : null;
    if (until && until <= placedAt) {
      return { ok: false, problems: [{ on: "until", message: "This day is over already." }] };
    }
    const id = newId();
    const { ground, reason } = form;
    await withShop(shop, async (tx) => {
      await requirePermission(tx, shop, { staffId, permission });
      await addHold(tx, shop, { id, scope, ground, reason, placedBy: staffId, placedAt, until });
      await recordAudit(tx, shop, {
        type: "retention.hold-placed",
        actor: { kind: "staff", id: staffId },
        detail: { holdId: id, scope: scope.kind, ground },
        subject: id,
      });
    });
    return { ok: true, id };
  };
}

async function resolveScope(
  lookup: HoldLookup,
  {
    shop,
    form,
    zone,
  }: { readonly shop: ShopDomain; readonly form: HoldForm; readonly zone: string },
): Promise<HeldScope | HoldProblem> {
  switch (form.scope) {
    case "all":
      return { kind: "all" };
    case "range":
      return {
        kind: "range",
        from: dayBoundary(form.from ?? "", { zone }),
        to: dayBoundary(form.to ?? "", { zone, after: true }),
      };
    case "order": {
      const found = await lookup.orderByName(shop, form.order ?? "");
      if (!found) return { on: "order", message: "The store shows no order with this number." };
      return { kind: "order", ...found };
    }
    case "customer": {
      const customer = await lookup.customerBy(shop, form.customer ?? "");
      if (!customer) return { on: "customer", message: "The store knows no such customer." };
      const orders = await lookup.ordersOf(shop, { customer, email: undefined });
      return { kind: "customer", customer, orders };
    }
  }
}
