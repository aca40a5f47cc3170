import { BlockStack, Text } from "@shopify/polaris";
import type { HoldProblem } from "~/domain/retention/model";
import { PermissionGate } from "../permission-gate";
import { useOutcomeToast, type ActionOutcome } from "../use-outcome-toast";
import { AutomaticHoldsCard, type AutomaticHolds } from "./automatic-holds-card";
import { HoldListCard, type ListedHold } from "./hold-list-card";
import { PlaceHoldCard } from "./place-hold-card";
import { RetentionFrame } from "./retention-frame";

interface HoldsProps {
  readonly holds: readonly ListedHold[];
  readonly automatic: AutomaticHolds;
  readonly timeZone: string;
  readonly outcome: (ActionOutcome & { readonly wrong?: readonly HoldProblem[] }) | undefined;
}

/** What keeps orders as they are: placed by people, and by themselves. */
export function HoldsPage({ holds, automatic, timeZone, outcome }: HoldsProps) {
  useOutcomeToast(outcome);
  return (
    <RetentionFrame
      title="Holds"
      subtitle="A hold beats every rule: what it covers is not changed while it is in force"
    >
      <BlockStack gap="400">
        <HoldListCard holds={holds} timeZone={timeZone} />
        <PermissionGate permission="change-retention">
          <PlaceHoldCard problems={outcome?.wrong ?? []} done={outcome?.failed === undefined} />
        </PermissionGate>
        <AutomaticHoldsCard automatic={automatic} timeZone={timeZone} />
        <Text as="p" tone="subdued" variant="bodySm">
          Holds are for what Shopify does not know: a lawsuit, a chargeback outside Shopify
          Payments, a tax audit, an authority’s demand.
        </Text>
      </BlockStack>
    </RetentionFrame>
  );
}
