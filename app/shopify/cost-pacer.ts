/**
 * Spends the host's calculated query cost at the speed at which it comes back.
 *
 * The host has one bucket for the app in each shop and says after every call what is in it
 * (`extensions.cost.throttleStatus`). Long work that asked until it is refused would waste calls and
 * keep people waiting: it waits here instead, exactly until its next call is affordable, and leaves
 * a part of the bucket for whoever is looking at a page meanwhile.
 */

/** The host's word on the bucket. Points; points a second. */
export interface ThrottleStatus {
  readonly maximumAvailable: number;
  readonly currentlyAvailable: number;
  readonly restoreRate: number;
}

/** What long work leaves in the bucket for others, as a share of it. */
const LEFT_FOR_OTHERS = 0.1;

interface Timing {
  now(): number;
  sleep(ms: number): Promise<void>;
}

/** One shop's bucket as one process sees it. */
export class CostPacer {
  #status: ThrottleStatus | undefined;
  #at = 0;
  /** Asked for by calls that are under way: the host may or may not have counted them yet. */
  #pending = 0;
  /** What each operation asked for the last time, by its name. */
  readonly #costs = new Map<string, number>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly timing: Timing) {}

  /** The bucket's size and speed; undefined before the first answer. */
  get limit(): Pick<ThrottleStatus, "maximumAvailable" | "restoreRate"> | undefined {
    return this.#status;
  }

  /**
   * Waits until an operation is affordable and sets its cost aside. First come, first served: a
   * cheap call does not keep a dear one from its turn.
   */
  async reserve(name: string): Promise<number> {
    const mine = this.#turn.then(() => this.#affordable(name));
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  /** Notes how a call ended. `status` is absent where no answer came. */
  settle(
    name: string,
    reserved: number,
    answer?: { readonly requested?: number; readonly status: ThrottleStatus },
  ): void {
    this.#pending = Math.max(0, this.#pending - reserved);
    if (!answer) return;
    if (answer.requested !== undefined) this.#costs.set(name, answer.requested);
    this.#status = answer.status;
    this.#at = this.timing.now();
  }

  /** How long until so much is there, in milliseconds, whatever others may take meanwhile. */
  waitFor(cost: number): number {
    if (!this.#status) return 0;
    const { maximumAvailable, restoreRate } = this.#status;
    const missing = Math.min(cost, maximumAvailable) - this.#available();
    return missing <= 0 ? 0 : Math.ceil((missing / restoreRate) * 1000);
  }

  async #affordable(name: string): Promise<number> {
    const cost = this.#costs.get(name) ?? 0;
    for (;;) {
      const left = (this.#status?.maximumAvailable ?? 0) * LEFT_FOR_OTHERS;
      const wait = this.waitFor(cost + left);
      if (wait === 0) break;
      await this.timing.sleep(wait);
    }
    this.#pending += cost;
    return cost;
  }

  #available(): number {
    if (!this.#status) return 0;
    const { maximumAvailable, currentlyAvailable, restoreRate } = this.#status;
    const restored = ((this.timing.now() - this.#at) / 1000) * restoreRate;
    return Math.min(maximumAvailable, currentlyAvailable + restored) - this.#pending;
  }
}

/** The cost and the bucket in an answer's `extensions`; undefined where there is none. */
export function costIn(
  extensions: unknown,
): { readonly requested?: number; readonly status: ThrottleStatus } | undefined {
  const cost = part(extensions, "cost");
  const status = part(cost, "throttleStatus");
  const [maximumAvailable, currentlyAvailable, restoreRate] = [
    part(status, "maximumAvailable"),
    part(status, "currentlyAvailable"),
    part(status, "restoreRate"),
  ];
  if (
    typeof maximumAvailable !== "number" ||
    typeof currentlyAvailable !== "number" ||
    typeof restoreRate !== "number" ||
    restoreRate <= 0
  ) {
    return undefined;
  }
  const requested = part(cost, "requestedQueryCost");
  return {
    status: { maximumAvailable, currentlyAvailable, restoreRate },
    ...(typeof requested === "number" ? { requested } : {}),
  };
}

function part(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
