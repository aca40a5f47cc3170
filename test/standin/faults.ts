import { seededRandom, type Random } from "./random";
import { defaultSwitches, type Switches } from "./switches";

/** A fault that is off, on, or on for the next so many times. */
type Times = boolean | number;

/** What the host does wrong on request. Answered and set by `/_control/faults`. */
export interface FaultSettings {
  /** Refuse Admin API calls as THROTTLED, or give the bucket another size. */
  throttle: Times | { maximumAvailable: number; restoreRate: number };
  /** Share of Admin API calls that answer 500, drawn from a seeded sequence. */
  errorRate: number;
  /** Every Admin API call takes this much longer. */
  latencyMs: number;
  /** A webhook is delivered but its answer is lost, so that it is sent again. */
  dropWebhookReplies: Times;
  /** A mutation is applied, then the connection is cut instead of an answer. */
  dropApiReplies: Times;
  /** Name of an operation whose next answer is lost after it was applied. */
  dropReplyOf: string | null;
  /** Share of mutations that are applied before the connection is cut, from a seeded sequence. */
  dropReplyRate: number;
  /** Tokens are issued, then the connection is cut instead of an answer. */
  tokenReplyDrop: Times;
  /** Delays between tries of a webhook; the platform's schedule when null. Domain time. */
  webhookRetryDelaysMs: readonly number[] | null;
  /** Bulk operations stay RUNNING this long. */
  bulkDelayMs: number;
  /** The result of a bulk operation breaks off in the middle while it is served. */
  bulkFileCut: Times;
  /** A bulk mutation ends as FAILED when half its lines are done. */
  bulkFails: Times;
  /** Share of a bulk mutation's lines that answer an internal error and are not applied. */
  bulkLineErrorRate: number;
  switches: Switches;
}

type Counted =
  | "throttle"
  | "dropWebhookReplies"
  | "dropApiReplies"
  | "tokenReplyDrop"
  | "bulkFileCut"
  | "bulkFails";
type Share = "errorRate" | "dropReplyRate" | "bulkLineErrorRate";

export class Faults {
  settings: FaultSettings = defaultFaults();
  #random: Random = seededRandom("faults");

  /** Changes the given settings and leaves the others. */
  change({ switches, ...rest }: Partial<Omit<FaultSettings, "switches">> & SwitchChange): void {
    refuseUnknown(rest, this.settings);
    refuseUnknown(switches ?? {}, this.settings.switches);
    const merged = { ...this.settings.switches, ...switches };
    this.settings = { ...this.settings, ...rest, switches: merged };
  }

  reset(): void {
    this.settings = defaultFaults();
    this.#random = seededRandom("faults");
  }

  /** True when the fault strikes now; uses up one of a counted number. */
  strikes(fault: Counted): boolean {
    const setting = this.settings[fault];
    if (typeof setting !== "number") return setting === true;
    if (setting <= 0) return false;
    this.settings = { ...this.settings, [fault]: setting - 1 };
    return true;
  }

  /** True for the next call of the operation that was named; only once. */
  losesReplyOf(operation: string): boolean {
    if (this.settings.dropReplyOf !== operation) return false;
    this.settings = { ...this.settings, dropReplyOf: null };
    return true;
  }

  /** True for a share of the calls; draws from the sequence only where the share is not zero. */
  hits(fault: Share): boolean {
    return this.settings[fault] > 0 && this.#random.chance(this.settings[fault]);
  }
}

interface SwitchChange {
  switches?: Partial<Switches>;
}

function defaultFaults(): FaultSettings {
  return {
    throttle: false,
    errorRate: 0,
    dropReplyOf: null,
    dropReplyRate: 0,
    latencyMs: 0,
    dropWebhookReplies: false,
    dropApiReplies: false,
    tokenReplyDrop: false,
    webhookRetryDelaysMs: null,
    bulkDelayMs: 150,
    bulkFileCut: false,
    bulkFails: false,
    bulkLineErrorRate: 0,
    switches: defaultSwitches(),
  };
}

function refuseUnknown(given: object, known: object): void {
  for (const name of Object.keys(given)) {
    if (!(name in known)) throw new RangeError(`the stand-in has no fault or switch "${name}"`);
  }
}
