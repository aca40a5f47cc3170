import type { Regime } from "~/domain/consent/model";

interface RegimeWords {
  readonly short: string;
  readonly long: string;
}

export const regimeWords: Readonly<Record<Regime, RegimeWords>> = {
  "opt-in": { short: "Consent first", long: "Consent first: everything optional waits" },
  "opt-out": { short: "Opt-out", long: "Opt-out: allowed until refused" },
  notice: { short: "Notice", long: "Notice: visitors are informed" },
  none: { short: "Nothing", long: "Nothing is asked" },
};
