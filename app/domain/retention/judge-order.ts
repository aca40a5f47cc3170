import type { Blindness, EpochMs, OrderFacts, OrderField } from "./order-facts";
import { documentedAt, placedAt, startOf } from "./order-moments";
import { blindSpots, holdReasonsOn } from "./order-obstacles";
import type { PlannedRule, RetentionPlan } from "./retention-plan";
import { speakingRules } from "./speaking-rules";
import { isLeft, touchedFields, type Touch } from "./touch";
import type { KeptField, RuleRef, Verdict } from "./verdict";
import { addTouch, hasWork, noWork } from "./order-work";

/**
 * Decides what all rules together do to one order now.
 *
 * Pure: the clock is an input, so a verdict can be replayed. Minimums, holds and blind spots beat
 * every rule (GDPR Art. 17(3)(b) and (e)): what is removed from an order can't be brought back. The
 * order in which rules are listed does not matter; a rule that asks for less never makes more
 * happen.
 *
 * Holds and blind spots are looked at only once a limit may have passed and there is something to
 * do, so that their numbers are the orders that are really kept back by them.
 */
export function judgeOrder(plan: RetentionPlan, order: OrderFacts, now: EpochMs): Verdict {
  const { speaking, doubtful } = speakingRules(plan, order, now);
  const placed = placedAt(order);
  const asking = { plan, order, placed, now };
  const ripe = ripeRules(speaking, asking);
  const ripeInDoubt = ripeRules(doubtful, asking);
  if (ripe.rules.length + ripeInDoubt.rules.length === 0) {
    const earliest = Math.min(ripe.earliest, ripeInDoubt.earliest);
    return earliest === Infinity ? nothingToDo : { kind: "not-yet", dueAt: earliest };
  }
  const reasons = holdReasonsOn(plan.holds, order, now);
  if (reasons.length > 0) return { kind: "held", reasons };
  const blind = blindSpots(order, now);
  if (blind.length > 0) return { kind: "unknown", reasons: blind };
  const sum = sumUp(ripe.rules, asking, ripe.earliest);
  if (hasWork(sum.work)) {
    const { work, dueAt, startedAt, rules, kept } = sum;
    return { kind: "due", work, dueAt, startedAt, rules, kept };
  }
  if (ripeInDoubt.rules.length > 0) sum.blind.push("condition-unknown");
  if (sum.blind.length > 0) return { kind: "unknown", reasons: sum.blind };
  if (sum.kept.length > 0) return { kind: "kept", kept: sum.kept };
  if (sum.reporting.length > 0) return { kind: "report", rules: sum.reporting };
  return { kind: "not-yet", dueAt: sum.next === Infinity ? null : sum.next };
}

interface Asking {
  readonly plan: RetentionPlan;
  readonly order: OrderFacts;
  readonly placed: EpochMs | null;
  readonly now: EpochMs;
}

const nothingToDo: Verdict = { kind: "nothing-to-do" };
const nobody: readonly PlannedRule[] = [];

/**
 * Rules with something left to do whose limit has passed since the order was placed, or might have:
 * no limit's clock starts before that. `earliest`: when the first of the others may ripen.
 */
function ripeRules(
  rules: readonly PlannedRule[],
  { plan, order, placed, now }: Asking,
): { readonly rules: readonly PlannedRule[]; readonly earliest: EpochMs } {
  let ripe: PlannedRule[] | undefined;
  let earliest = Infinity;
  for (const planned of rules) {
    if (!isAnythingLeft(planned, plan, order)) continue;
    const end = placed === null ? -Infinity : planned.clock.endFor(placed);
    if (end <= now) (ripe ??= []).push(planned);
    else earliest = Math.min(earliest, end);
  }
  return { rules: ripe ?? nobody, earliest };
}

function isAnythingLeft({ touches }: PlannedRule, plan: RetentionPlan, order: OrderFacts): boolean {
  for (const touch of touches) if (isLeftOf(plan, touch, order)) return true;
  return false;
}

export function isLeftOf(plan: RetentionPlan, touch: Touch, order: OrderFacts): boolean {
  const isAsked =
    touch.do === "request-erasure" &&
    order.customer !== null &&
    plan.erasureAsked.has(order.customer);
  return isLeft(touch, order, isAsked);
}

interface Sum {
  work: ReturnType<typeof noWork>;
  readonly rules: RuleRef[];
  readonly reporting: RuleRef[];
  readonly kept: KeptField[];
  readonly blind: Blindness[];
  dueAt: EpochMs;
  startedAt: EpochMs;
  /** When the next limit passes. */
  next: EpochMs;
}

function sumUp(rules: readonly PlannedRule[], asking: Asking, next: EpochMs): Sum {
  const sum: Sum = {
    work: noWork(),
    rules: [],
    reporting: [],
    kept: [],
    blind: [],
    dueAt: Infinity,
    startedAt: Infinity,
    next,
  };
  for (const planned of rules) addRule(sum, planned, asking);
  return sum;
}

/** Adds what one rule asks for, as far as its limit has passed and the law lets it. */
function addRule(sum: Sum, planned: PlannedRule, asking: Asking): void {
  const { order, now, plan } = asking;
  const start = startOf(planned.rule.when.from, order);
  if (start === "not-started") return;
  if (start === "absent") {
    if (!sum.blind.includes("dates-absent")) sum.blind.push("dates-absent");
    return;
  }
  const end = planned.clock.endFor(start);
  if (now < end) {
    sum.next = Math.min(sum.next, end);
    return;
  }
  let acts = false;
  for (const touch of planned.touches) {
    if (!isLeftOf(plan, touch, order)) continue;
    if (touch.do === "report") {
      sum.reporting.push(planned.ref);
      continue;
    }
    const kept = keptFields(touch, planned, asking);
    for (const each of kept) addKept(sum.kept, each);
    if (kept.length > 0) continue;
    addTouch(sum.work, touch);
    acts = true;
  }
  if (!acts) return;
  sum.rules.push(planned.ref);
  if (end >= sum.dueAt) return;
  sum.dueAt = end;
  sum.startedAt = start;
}

const nothing: readonly KeptField[] = [];

/** The fields of a touch that a minimum still covers. Any of them forbids the touch as a whole. */
export function keptFields(
  touch: Touch,
  { mayCut }: Pick<PlannedRule, "mayCut">,
  { plan, order, now }: Pick<Asking, "plan" | "order" | "now">,
): readonly KeptField[] {
  let kept: KeptField[] | undefined;
  for (const field of touchedFields(touch, order)) {
    if (mayCut.has(field)) continue;
    const each = keptField(plan, order, { field, now });
    if (each) (kept ??= []).push(each);
  }
  return kept ?? nothing;
}

/** What the law says of one field of an order; undefined where no minimum covers it any more. */
export function keptField(
  plan: RetentionPlan,
  order: OrderFacts,
  { field, now }: { readonly field: OrderField; readonly now: EpochMs },
): KeptField | undefined {
  const longestOf = plan.minimumsOf(order.country)[field];
  if (!longestOf) return undefined;
  const documented = documentedAt(order);
  const longest = longestOf(documented ?? now);
  if (documented !== null && longest.until <= now) return undefined;
  const { jurisdiction, statute, years } = longest.minimum;
  const until = documented === null ? null : longest.until;
  return { field, until, jurisdiction, statute, years };
}

function addKept(kept: KeptField[], each: KeptField): void {
  if (!kept.some(({ field }) => field === each.field)) kept.push(each);
}
