import {
  Badge,
  BlockStack,
  Box,
  Button,
  Card,
  FormLayout,
  InlineStack,
  Select,
  Text,
} from "@shopify/polaris";
import {
  gradesOfHolding,
  vendorPurposes,
  type Leak,
  type SeenName,
  type Vendor,
} from "~/domain/consent/model";
import { PermissionGate } from "../../permission-gate";
import type { ActionOutcome } from "../../use-outcome-toast";
import { LifetimeForm } from "./lifetime-form";
import { PolicyField } from "./policy-field";
import type { SendVendor } from "./send-vendor";
import { SeenNames } from "./seen-names";
import { gradeWords, purposeLabels } from "./vendor-words";

/** Whom the banner names, what each stores, and how far it is held back, said as it is. */
export function VendorListCard({
  vendors,
  watch,
  outcome,
  busyId,
  send,
}: {
  readonly vendors: readonly Vendor[];
  readonly watch: {
    readonly leaks: readonly Leak[];
    readonly ofBanner: Readonly<Record<string, readonly SeenName[]>>;
  };
  readonly outcome: ActionOutcome | undefined;
  readonly busyId: FormDataEntryValue | null | undefined;
  readonly send: SendVendor;
}) {
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            In your banner
          </Text>
          <Text as="p" tone="subdued">
            {vendors.length === 0
              ? "Nobody is named yet: add the tools you know, and those that pages report. Shopify’s own necessary cookies need no consent and are on the policy page anyway."
              : "The same list stands on your policy page, under “Cookies and similar”, once the banner is published."}
          </Text>
        </BlockStack>
      </Box>
      {vendors.map((vendor) => (
        <Box
          key={vendor.id}
          padding="400"
          borderBlockStartWidth="025"
          borderColor="border-secondary"
        >
          <OneVendor
            vendor={vendor}
            seen={watch.ofBanner[vendor.id] ?? []}
            leak={watch.leaks.find(({ id }) => id === vendor.id)}
            outcome={outcome}
            isBusy={busyId === vendor.id}
            send={send}
          />
        </Box>
      ))}
    </Card>
  );
}

function OneVendor({
  vendor,
  seen,
  leak,
  outcome,
  isBusy,
  send,
}: {
  readonly vendor: Vendor;
  readonly seen: readonly SeenName[];
  readonly leak: Leak | undefined;
  readonly outcome: ActionOutcome | undefined;
  readonly isBusy: boolean;
  readonly send: SendVendor;
}) {
  const { id, name, purpose, grade, stores, addresses } = vendor;
  return (
    <BlockStack gap="200">
      <InlineStack align="space-between" blockAlign="center" gap="200">
        <InlineStack gap="200" blockAlign="center" align="start">
          <Text as="h3" fontWeight="semibold">
            {name}
          </Text>
          <Badge>{purposeLabels[purpose]}</Badge>
          {leak ? <Badge tone="critical">Seen before consent</Badge> : null}
        </InlineStack>
        <PermissionGate permission="manage-banner">
          <Button
            variant="plain"
            tone="critical"
            accessibilityLabel={`Remove ${name} from the banner`}
            onClick={() => send({ intent: "remove", id })}
          >
            Remove
          </Button>
        </PermissionGate>
      </InlineStack>
      <Text as="p" tone={leak ? "critical" : "subdued"}>
        {leak
          ? `It does not hold: seen before consent on ${leak.percent} % of pages of one kind.`
          : gradeWords[grade].honestly}
      </Text>
      <Text as="p" variant="bodySm" breakWord>
        Stores: {stores.map((stored) => stored.name).join(", ") || "nothing known"} · Addresses:{" "}
        {addresses.join(", ") || "none known"}
      </Text>
      {seen.length > 0 ? <SeenNames seen={seen} /> : null}
      <PermissionGate permission="manage-banner">
        <FormLayout>
          <FormLayout.Group condensed>
            <Select
              label={`How ${name} comes onto the page`}
              options={gradesOfHolding.map((value) => ({ value, label: gradeWords[value].label }))}
              value={grade}
              onChange={(chosen) => send({ intent: "grade", id, grade: chosen })}
            />
            <Select
              label={`What ${name} is for`}
              options={vendorPurposes.map((value) => ({ value, label: purposeLabels[value] }))}
              value={purpose}
              onChange={(chosen) => send({ intent: "purpose", id, purpose: chosen })}
            />
          </FormLayout.Group>
        </FormLayout>
        <PolicyField vendor={vendor} outcome={outcome} send={send} />
        <LifetimeForm vendor={vendor} isBusy={isBusy} send={send} />
      </PermissionGate>
    </BlockStack>
  );
}
