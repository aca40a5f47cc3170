import { z } from "zod";
import type { Tx } from "~/db.server";
import { eventsSince } from "~/domain/audit/index.server";
import type { AuditRecord } from "~/domain/audit/model";
import { listPeople } from "~/domain/staff/index.server";
import { isRole, may, roleOf } from "~/domain/staff/model";
import type { ShopDomain } from "~/lib/ids";
import type { Roster } from "./model";
import { COOLING_OFF_HOURS } from "./roster";

const changeSchema = z.object({ from: z.string(), to: z.string() });

/**
 * Who may destroy, and what changed about that in the last day. The changes are read from the audit
 * log: whoever gives and takes roles can't rewrite it.
 */
export async function readRoster(tx: Tx, shop: ShopDomain, now: Date): Promise<Roster> {
  const since = new Date(now.getTime() - COOLING_OFF_HOURS * 3_600_000);
  const changes = (await eventsSince(tx, shop, { type: "staff.role-changed", since })).map(
    toChange,
  );
  const people = await listPeople(tx, shop);
  const approvers = people
    .filter((person) => may(roleOf(person), "approve-destruction"))
    .map(({ id, owner }) => {
      // Who owns the account is said by the host: nobody here can appoint them.
      const gain = owner ? undefined : changes.findLast((each) => each.gained && each.id === id);
      return { id, since: gain?.at ?? null };
    });
  const losses = changes.filter(({ lost }) => lost).map(({ id, at }) => ({ id, at }));
  return { approvers, losses };
}

function toChange({ subject, at, detail }: AuditRecord) {
  const { from, to } = changeSchema.parse(detail);
  const [before, after] = [holds(from), holds(to)];
  return { id: subject ?? "", at, gained: after && !before, lost: before && !after };
}

function holds(role: string): boolean {
  return isRole(role) && may(role, "approve-destruction");
}
