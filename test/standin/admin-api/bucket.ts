/** What a call's `extensions.cost.throttleStatus` says. */
export interface ThrottleStatus {
  maximumAvailable: number;
  currentlyAvailable: number;
  restoreRate: number;
}

export const DEFAULT_BUCKET = { maximumAvailable: 2000, restoreRate: 100 };

/** The leaky bucket of one app in one shop, refilled in real time. */
export class Bucket {
  #available: number;
  #at: number;

  constructor(private size: { maximumAvailable: number; restoreRate: number } = DEFAULT_BUCKET) {
    this.#available = size.maximumAvailable;
    this.#at = performance.now();
  }

  /** Gives the bucket another size; a smaller one is full at first. */
  resize(size: { maximumAvailable: number; restoreRate: number }): void {
    if (
      size.maximumAvailable === this.size.maximumAvailable &&
      size.restoreRate === this.size.restoreRate
    ) {
      return;
    }
    this.size = size;
    this.#available = size.maximumAvailable;
    this.#at = performance.now();
  }

  /** Takes a cost out; false (and nothing taken) when there is not enough. */
  take(cost: number): boolean {
    this.#restore();
    if (cost > this.#available) return false;
    this.#available -= cost;
    return true;
  }

  /** Gives back what was asked for but not used. */
  giveBack(cost: number): void {
    this.#available = Math.min(this.size.maximumAvailable, this.#available + cost);
  }

  status(): ThrottleStatus {
    this.#restore();
    return { ...this.size, currentlyAvailable: Math.floor(this.#available) };
  }

  #restore(): void {
    const now = performance.now();
    this.giveBack(((now - this.#at) / 1000) * this.size.restoreRate);
    this.#at = now;
  }
}
