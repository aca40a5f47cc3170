/** How the host's own rules of consent stand to ours. Safe in a browser. */
import type { PolicyDifference } from "./host-policies";

/** native-banner: the host takes no rules while its own banner is on · unreachable: not granted. */
export const hostConsentStates = ["in-step", "differs", "native-banner", "unreachable"] as const;
export type HostConsentState = (typeof hostConsentStates)[number];

export interface HostConsent {
  readonly state: HostConsentState;
  readonly differences: readonly PolicyDifference[];
  readonly checkedAt: Date;
  /** When ours were last written; null when they never were. */
  readonly writtenAt: Date | null;
}
