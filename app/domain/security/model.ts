/** What happens at the public doors and should not. */
import type { ShopDomain } from "~/lib/ids";
import type { SecurityEventKind } from "./event-kinds";

export { securityEventKinds, type SecurityEventKind } from "./event-kinds";
export { clientAddress, PEER_HEADER } from "./limits/client-address";
export { scaledFigures, type Door } from "./limits/figures";

export interface SecurityEvent {
  readonly kind: SecurityEventKind;
  /** Only a shop that the sender has proved; a claimed one belongs into the details. */
  readonly shop?: ShopDomain;
  /** The member of staff who was refused: limited and counted by person. */
  readonly staffId?: string;
  /** Codes, counts and names of things; nothing about a person. */
  readonly detail?: Readonly<Record<string, string | number>>;
}

export { watchAlerts, watchRules, type WatchAlert } from "./watch-rules";
