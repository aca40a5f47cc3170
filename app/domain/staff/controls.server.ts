/** What can be proved about staff: roles are enforced, undertakings are attested. Promise 12. */
import type { Tx } from "~/db.server";
import { countReveals } from "~/domain/audit/index.server";
import type { Control } from "~/domain/evidence/model";
import { may, roleOf, type StaffPerson } from "./model";
import { listPeople } from "./staff.store.server";

const DAY_MS = 86_400_000;

const rolesControl: Control<Tx> = {
  id: "staff.roles",
  promises: [12],
  title: "Staff can do only what their role allows; everybody starts with no role",
  grade: "enforced",
  freshForMs: 2 * DAY_MS,
  async measure(tx, shop) {
    const people = await listPeople(tx, shop);
    const withRole = people.filter((person) => roleOf(person) !== "none");
    const managers = people.filter((person) => may(roleOf(person), "manage-roles")).length;
    const facts = { people: people.length, withRole: withRole.length, managers };
    return managers > 0
      ? { state: "kept", facts, because: "Every use case asks for the role of who calls it." }
      : { state: "unknown", facts, because: "The store’s owner has not opened the app yet." };
  },
};

const undertakings: Control<Tx> = {
  id: "staff.undertakings",
  promises: [12],
  title: "Everybody with a role has undertaken to keep what they see to themselves",
  grade: "attested",
  freshForMs: 2 * DAY_MS,
  async measure(tx, shop) {
    const bound = (await listPeople(tx, shop)).filter((person) => roleOf(person) !== "none");
    const dated = bound.filter(({ undertakingAt }) => undertakingAt !== null);
    const facts = { withRole: bound.length, undertaken: dated.length, oldest: oldestOf(dated) };
    if (bound.length === 0) {
      return { state: "unknown", facts, because: "Nobody has a role yet." };
    }
    return dated.length === bound.length
      ? { state: "kept", facts, because: "For everybody with a role an undertaking is recorded." }
      : { state: "unknown", facts, because: "For some people no undertaking is recorded." };
  },
};

/** What staff see is masked before it leaves the server; this counts the exceptions. */
const masking: Control<Tx> = {
  id: "staff.masking",
  promises: [11, 12],
  title: "People are masked for staff; whoever reveals one is recorded with a reason",
  grade: "enforced",
  freshForMs: 2 * DAY_MS,
  async measure(tx, shop) {
    const { reveals, withoutReason } = await countReveals(tx, shop);
    const facts = { reveals, withoutReason };
    return withoutReason === 0
      ? { state: "kept", facts, because: `Of ${reveals} reveals, all give a reason.` }
      : { state: "broken", facts, because: "Personal data was revealed without a reason." };
  },
};

function oldestOf(people: readonly StaffPerson[]): string | null {
  const dates = people.flatMap(({ undertakingAt }) => (undertakingAt ? [undertakingAt] : []));
  dates.sort((one, other) => one.getTime() - other.getTime());
  return dates[0]?.toISOString() ?? null;
}

export const controls: readonly Control<Tx>[] = [rolesControl, undertakings, masking];
