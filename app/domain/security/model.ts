/** What happens at the public doors and should not. */
import type { ShopDomain } from "~/lib/ids";

export type SecurityEventKind =
  | "webhook-wrong-method"
  | "webhook-too-large"
  | "webhook-bad-signature"
  | "webhook-unknown-topic"
  | "webhook-unknown-shop"
  | "webhook-foreign-shop"
  | "webhook-malformed";

export interface SecurityEvent {
  readonly kind: SecurityEventKind;
  /** Only a shop that the sender has proved; a claimed one belongs into the details. */
  readonly shop?: ShopDomain;
  /** Codes, counts and names of things; nothing about a person. */
  readonly detail?: Readonly<Record<string, string | number>>;
}
