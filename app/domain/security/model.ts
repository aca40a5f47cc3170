/** What happens at the public doors and should not. */
import type { ShopDomain } from "~/lib/ids";

export { clientAddress, PEER_HEADER } from "./limits/client-address";
export { scaledFigures, type Door } from "./limits/figures";

/** Every kind there is. The admin has words for each (a missing one does not compile). */
export const securityEventKinds = [
  "webhook-wrong-method",
  "webhook-too-large",
  "webhook-bad-signature",
  "webhook-unknown-topic",
  "webhook-unknown-shop",
  "webhook-foreign-shop",
  "webhook-malformed",
  "proxy-bad-signature",
  "token-unknown",
  "identity-failed",
  "limit-reached",
] as const;
export type SecurityEventKind = (typeof securityEventKinds)[number];

export interface SecurityEvent {
  readonly kind: SecurityEventKind;
  /** Only a shop that the sender has proved; a claimed one belongs into the details. */
  readonly shop?: ShopDomain;
  /** Codes, counts and names of things; nothing about a person. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

export { watchAlerts, watchRules, type WatchAlert } from "./watch-rules";
