/**
 * A second judge of orders, slow and obvious, to hold the engine against.
 *
 * It shares no code with the engine, only the types of what goes in, and the statutes, which are
 * data. Dates are luxon's; nothing is remembered, indexed or skipped.
 */
import { DateTime } from "luxon";
import type { RetentionWorld } from "../factories/any-retention-world";
import { lastMoment, latest, type Moment } from "./reference-moments";
import { allHolds, allUnseen } from "./reference-obstacles";
import type { OrderFacts, OrderField, Rule, StatutoryMinimum } from "~/domain/retention/model";

/** What both judges have to agree on. Lists are sorted, so that they can be compared. */
export interface ReferenceVerdict {
  readonly kind: "due" | "report" | "not-yet" | "kept" | "held" | "unknown" | "nothing-to-do";
  readonly dueAt?: number | null;
  readonly startedAt?: number;
  /** "clear note", "coarsen email placeholder", "delete", … */
  readonly work?: readonly string[];
  readonly rules?: readonly string[];
  readonly kept?: readonly string[];
  readonly reasons?: readonly string[];
}

type Started = { at: number } | "date missing" | "has not happened";

// eslint-disable-next-line complexity -- obvious means that every case stands here
export function referenceVerdict(
  world: RetentionWorld,
  order: OrderFacts,
  statutes: readonly StatutoryMinimum[],
): ReferenceVerdict {
  const { now } = world;
  const { certain, possible } = whoSpeaks(world, order);
  const busyCertain = certain.filter(({ rule }) => thingsLeft(rule, order, world).length > 0);
  const busyPossible = possible.filter(({ rule }) => thingsLeft(rule, order, world).length > 0);
  const placed = latest([order.createdAt, order.processedAt]);
  const firstEnd = ({ rule }: { rule: Rule }) =>
    placed === null ? -Infinity : endOf(placed, rule, world);
  const ripeCertain = busyCertain.filter((each) => firstEnd(each) <= now);
  const ripePossible = busyPossible.filter((each) => firstEnd(each) <= now);

  if (ripeCertain.length === 0 && ripePossible.length === 0) {
    const ends = [...busyCertain, ...busyPossible].map(firstEnd);
    return ends.length === 0
      ? { kind: "nothing-to-do" }
      : { kind: "not-yet", dueAt: Math.min(...ends) };
  }

  const holds = allHolds(order, world);
  if (holds.size > 0) return { kind: "held", reasons: sorted(holds) };
  const unseen = allUnseen(order, now);
  if (unseen.size > 0) return { kind: "unknown", reasons: sorted(unseen) };

  const work = new Set<string>();
  const kept = new Set<string>();
  const acting: { id: string; end: number; start: number }[] = [];
  const reporting: string[] = [];
  const waiting = busyCertain.filter((each) => firstEnd(each) > now).map(firstEnd);
  let dateMissing = false;
  for (const { id, rule } of ripeCertain) {
    const started = startOfClock(rule, order);
    if (started === "date missing") dateMissing = true;
    if (typeof started === "string") continue;
    const end = endOf(started.at, rule, world);
    if (end > now) {
      waiting.push(end);
      continue;
    }
    let acts = false;
    for (const thing of thingsLeft(rule, order, world)) {
      if (thing === "report") {
        reporting.push(id);
        continue;
      }
      const forbidden = losses(thing, order).filter((field) => {
        const allowed = rule.overrides.some(
          (each) => world.approvedOverrides.has(each.approvalId) && each.fields.includes(field),
        );
        return !allowed && lawKeeps(field, order, { world, statutes });
      });
      forbidden.forEach((field) => kept.add(field));
      if (forbidden.length > 0) continue;
      work.add(thing);
      acts = true;
    }
    if (acts) acting.push({ id, end, start: started.at });
  }

  if (work.size > 0) {
    const [first] = acting.toSorted((a, b) => a.end - b.end || (a.id < b.id ? -1 : 1));
    return {
      kind: "due",
      work: sorted(withoutTheLesser(work)),
      dueAt: first?.end ?? null,
      startedAt: first?.start ?? 0,
      rules: sorted(acting.map(({ id }) => id)),
      kept: sorted(kept),
    };
  }
  const open = [
    ...(dateMissing ? ["dates-absent"] : []),
    ...(ripePossible.length > 0 ? ["condition-unknown"] : []),
  ];
  if (open.length > 0) return { kind: "unknown", reasons: sorted(open) };
  if (kept.size > 0) return { kind: "kept", kept: sorted(kept) };
  if (reporting.length > 0) return { kind: "report", rules: sorted(new Set(reporting)) };
  return { kind: "not-yet", dueAt: waiting.length === 0 ? null : Math.min(...waiting) };
}

/**
 * Who speaks: imagine every way in which the conditions that can't be told might turn out. Who
 * speaks in all of these worlds is certain, who speaks in some is possible.
 */
function whoSpeaks(world: RetentionWorld, order: OrderFacts) {
  const inForce = world.rules.filter(({ rule }) => {
    if (rule.effectiveFrom === undefined) return true;
    return world.now >= DateTime.fromISO(rule.effectiveFrom, { zone: rule.zone }).toMillis();
  });
  const answers = inForce.map(({ rule }) => meets(rule, order));
  const unknown = answers.flatMap((answer, place) => (answer === "unknown" ? [place] : []));
  const spoke = inForce.map(() => 0);
  const worlds = 2 ** unknown.length;
  for (let bits = 0; bits < worlds; bits++) {
    const applies = answers.map(
      (answer, place) =>
        answer === "yes" || (answer === "unknown" && ((bits >> unknown.indexOf(place)) & 1) === 1),
    );
    const ranks = inForce.flatMap(({ rule }, place) => (applies[place] ? [rule.rank] : []));
    inForce.forEach(({ rule }, place) => {
      if (applies[place] && rule.rank === Math.max(...ranks))
        spoke[place] = (spoke[place] ?? 0) + 1;
    });
  }
  return {
    certain: inForce.filter((_, place) => spoke[place] === worlds),
    possible: inForce.filter((_, place) => (spoke[place] ?? 0) > 0 && spoke[place] !== worlds),
  };
}

// eslint-disable-next-line complexity -- obvious means that every case stands here
function meets(rule: Rule, order: OrderFacts): "yes" | "no" | "unknown" {
  const { countries, states, channels, amount, tags, business } = rule.only;
  const said: ("yes" | "no" | "unknown")[] = [];
  const say = (yes: boolean) => said.push(yes ? "yes" : "no");
  if (countries) {
    if (order.country === null) said.push("unknown");
    else {
      if (countries.only) say(countries.only.includes(order.country));
      if (countries.except) say(!countries.except.includes(order.country));
    }
  }
  if (states) {
    const closed = order.closedAt === null ? "open" : "closed";
    say(states.includes(order.cancelledAt !== null ? "cancelled" : closed));
  }
  if (channels) {
    if (order.channel === null) said.push("unknown");
    else say(channels.includes(order.channel));
  }
  if (amount) {
    if (order.total === null) said.push("unknown");
    else {
      say(order.total.currency === amount.currency);
      if (amount.from !== undefined) say(order.total.amount >= amount.from);
      if (amount.below !== undefined) say(order.total.amount < amount.below);
    }
  }
  if (tags) {
    const has = order.tags.map((tag) => tag.toLowerCase());
    if (tags.any && tags.any.length > 0)
      say(tags.any.some((tag) => has.includes(tag.toLowerCase())));
    if (tags.none) say(!tags.none.some((tag) => has.includes(tag.toLowerCase())));
  }
  if (business !== undefined) {
    if (order.business === null) said.push("unknown");
    else say(order.business === business);
  }
  if (said.includes("no")) return "no";
  return said.includes("unknown") ? "unknown" : "yes";
}

/** What a rule would still change about the order. */
// eslint-disable-next-line complexity -- obvious means that every case stands here
function thingsLeft(rule: Rule, order: OrderFacts, world: RetentionWorld): string[] {
  const things: string[] = [];
  const has = (field: OrderField) => order.filled.includes(field);
  for (const action of rule.actions) {
    if (action.do === "clear") {
      for (const field of action.fields) if (has(field)) things.push(`clear ${field}`);
    }
    if (action.do === "coarsen" && has(action.field)) {
      const is = order.coarse[action.field];
      const isDone = is === "placeholder" || is === action.to;
      if (!isDone) things.push(`coarsen ${action.field} ${action.to}`);
    }
    if (action.do === "detach-customer" && order.customer) things.push("detach");
    if (action.do === "request-erasure" && order.customer) {
      const anything = personFields.some(has);
      if (anything && !world.erasureAsked.has(order.customer)) things.push("erase");
    }
    if (action.do === "delete") things.push("delete");
    if (action.do === "tag") {
      const tagged = order.tags.some((tag) => tag.toLowerCase() === action.tag.toLowerCase());
      if (!tagged) things.push(`tag ${action.tag}`);
    }
    if (action.do === "report") things.push("report");
  }
  return things;
}

const personFields: OrderField[] = [
  ...(["email", "phone", "name", "customer"] as const),
  ...(["billingAddress", "shippingAddress", "ipAddress"] as const),
];

/** The fields of which a thing takes something away. */
function losses(thing: string, order: OrderFacts): OrderField[] {
  const [what, field] = thing.split(" ");
  if (what === "clear" || what === "coarsen") return [field as OrderField];
  if (what === "detach") {
    return order.filled.includes("billingAddress") ? ["customer"] : ["customer", "name"];
  }
  if (what === "erase") {
    return personFields.filter((each) => each === "customer" || order.filled.includes(each));
  }
  if (what === "delete") return [...order.filled, "lineItems", "amounts"];
  return [];
}

/** Deleting swallows everything; a placeholder swallows generalising. */
function withoutTheLesser(work: ReadonlySet<string>): string[] {
  if (work.has("delete")) return ["delete"];
  return [...work].filter(
    (thing) =>
      !(thing.endsWith(" generalise") && work.has(thing.replace("generalise", "placeholder"))),
  );
}

function startOfClock(rule: Rule, order: OrderFacts): Started {
  const placed = latest([order.createdAt, order.processedAt]);
  const found = (at: Moment): Started =>
    at === null || placed === null ? "date missing" : { at: Math.max(at, placed) };
  const isPaid = order.payment.seen && order.payment.value === "paid";
  const isFulfilled = order.fulfilled.seen && order.fulfilled.value;
  switch (rule.when.from) {
    case "ordered":
      return found(placed);
    case "paid":
      return isPaid ? found(order.paidAt) : "has not happened";
    case "fulfilled":
      return isFulfilled ? found(order.lastFulfilledAt) : "has not happened";
    case "closed":
      return order.closedAt === null ? "has not happened" : found(order.closedAt);
    case "completed":
      if (order.cancelledAt !== null) return found(latest([order.cancelledAt, order.closedAt]));
      return found(latest([order.closedAt, order.lastFulfilledAt]));
    case "refunded": {
      const settled = order.refunds.seen && order.refunds.value.settled > 0;
      return settled ? found(lastRefund(order)) : "has not happened";
    }
    default:
      return found(lastMoment(order));
  }
}

function lastRefund({ refunds }: OrderFacts): Moment {
  return refunds.seen ? refunds.value.lastAt : null;
}

function endOf(start: number, rule: Rule, world: RetentionWorld): number {
  const { age, roundTo } = rule.when;
  return ending(start, { ...age, roundTo, zone: rule.zone }, world.shop.financialYear);
}

/** The first moment after a span of time and the rest of the day or year it ends in. */
function ending(
  start: number,
  span: { years: number; months: number; days: number; roundTo: string; zone: string },
  financialYear: { month: number; day: number },
): number {
  const local = DateTime.fromMillis(start, { zone: span.zone });
  const last = DateTime.utc(local.year, local.month, local.day).plus({
    ...{ years: span.years, months: span.months, days: span.days },
  });
  const following =
    span.roundTo === "day"
      ? [last.plus({ days: 1 })]
      : [last.year, last.year + 1].map((year) =>
          span.roundTo === "calendar-year"
            ? DateTime.utc(year, 1, 1)
            : DateTime.utc(year, financialYear.month, financialYear.day),
        );
  const day = following.find((each) => each > last);
  if (!day) throw new Error("a year always ends");
  const { year, month, day: dayOfMonth } = day;
  const noon = DateTime.fromObject({ year, month, day: dayOfMonth, hour: 12 }, { zone: span.zone });
  return noon.startOf("day").toMillis();
}

export function lawKeeps(
  field: OrderField,
  order: OrderFacts,
  { world, statutes }: { world: RetentionWorld; statutes: readonly StatutoryMinimum[] },
): boolean {
  const covering = statutesFor(order, world, statutes).filter((each) =>
    each.covers.includes(field),
  );
  const youngest = lastMoment(order);
  if (youngest === null) return covering.length > 0;
  return covering.some((statute) =>
    world.shop.zones.some((zone) => statuteEnd(statute, youngest, { zone, world }) > world.now),
  );
}

function statuteEnd(
  statute: StatutoryMinimum,
  from: number,
  { zone, world }: { zone: string; world: RetentionWorld },
): number {
  const span = { months: 0, days: 0, zone };
  const { years } = statute;
  const { financialYear } = world.shop;
  switch (statute.countedFrom) {
    case "end of the calendar year":
    case "end of the year of the transaction":
      return ending(from, { ...span, years, roundTo: "calendar-year" }, financialYear);
    case "end of the financial year":
      return ending(from, { ...span, years, roundTo: "financial-year" }, financialYear);
    case "filing of the return": // filed within the year that follows
      return ending(from, { ...span, years: years + 1, roundTo: "financial-year" }, financialYear);
    case "completion of the transaction":
      return ending(from, { ...span, years, roundTo: "day" }, financialYear);
  }
}

const europeanUnion = [
  "AT, BE, BG, CY, CZ, DE, DK, EE, ES, FI, FR, GR, HR, HU",
  "IE, IT, LT, LU, LV, MT, NL, PL, PT, RO, SE, SI, SK",
]
  .join(", ")
  .split(", ");

function statutesFor(
  order: OrderFacts,
  { shop }: RetentionWorld,
  statutes: readonly StatutoryMinimum[],
): readonly StatutoryMinimum[] {
  const isKnown = (country: string | null) =>
    statutes.some(({ jurisdiction }) => jurisdiction === country);
  if (!isKnown(shop.country) || !isKnown(order.country)) return statutes;
  return statutes.filter(({ jurisdiction }) => {
    if (jurisdiction === shop.country || jurisdiction === order.country) return true;
    const sentAbroad = order.country !== shop.country;
    const withinUnion = europeanUnion.includes(order.country ?? "");
    return jurisdiction === "EU" && sentAbroad && withinUnion && shop.oneStopShop !== false;
  });
}

function sorted(list: Iterable<string>): string[] {
  return [...list].sort();
}
