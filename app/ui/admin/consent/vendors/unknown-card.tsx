import {
  BlockStack,
  Box,
  Button,
  Card,
  FormLayout,
  Select,
  Text,
  TextField,
} from "@shopify/polaris";
import { useState } from "react";
import {
  isStored,
  vendorPurposes,
  type SeenName,
  type Vendor,
  type VendorPurpose,
} from "~/domain/consent/model";
import { PermissionGate } from "../../permission-gate";
import { LifetimeFields } from "./lifetime-fields";
import type { SendVendor } from "./send-vendor";
import { useLifetimeEntry } from "./use-lifetime-entry";
import { kindWords, purposeLabels } from "./vendor-words";

const SHOWN = 25;

/** Names nobody knows: the merchant says who is behind each, and what it is for. */
export function UnknownCard({
  unknown,
  vendors,
  busyId,
  send,
}: {
  readonly unknown: readonly SeenName[];
  readonly vendors: readonly Vendor[];
  readonly busyId: FormDataEntryValue | null | undefined;
  readonly send: SendVendor;
}) {
  if (unknown.length === 0) return null;
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            To classify
          </Text>
          <Text as="p" tone="subdued">
            Nobody knows these yet. What was one visitor’s in a name was taken out and is shown as
            *.
          </Text>
        </BlockStack>
      </Box>
      {unknown.slice(0, SHOWN).map((seen) => (
        <Box
          key={`${seen.kind} ${seen.name}`}
          padding="400"
          borderBlockStartWidth="025"
          borderColor="border-secondary"
        >
          <OneUnknown seen={seen} vendors={vendors} isBusy={busyId === seen.name} send={send} />
        </Box>
      ))}
      {unknown.length > SHOWN ? (
        <Box padding="400" borderBlockStartWidth="025" borderColor="border-secondary">
          <Text as="p" tone="subdued">
            And {unknown.length - SHOWN} more, shown when these are classified.
          </Text>
        </Box>
      ) : null}
    </Card>
  );
}

function OneUnknown({
  seen,
  vendors,
  isBusy,
  send,
}: {
  readonly seen: SeenName;
  readonly vendors: readonly Vendor[];
  readonly isBusy: boolean;
  readonly send: SendVendor;
}) {
  const { kind, name, pages } = seen;
  const [vendor, setVendor] = useState("");
  const [purpose, setPurpose] = useState<VendorPurpose>("marketing");
  const lifetime = useLifetimeEntry();
  const known = vendors.find((each) => each.name.toLowerCase() === vendor.trim().toLowerCase());
  return (
    // What is asked of each name is asked in the same words: who hears it hears of which.
    <div role="group" aria-label={name}>
      <BlockStack gap="200">
        <Text as="h3" fontWeight="semibold" breakWord>
          {kindWords[kind]} {name}
        </Text>
        <Text as="p" tone="subdued" variant="bodySm">
          On {pages} sampled {pages === 1 ? "page" : "pages"}
        </Text>
        <PermissionGate permission="manage-banner">
          <FormLayout>
            <FormLayout.Group condensed>
              <TextField
                label="Who is behind it"
                value={vendor}
                onChange={setVendor}
                maxLength={80}
                autoComplete="off"
                placeholder="A vendor, an app, or your shop"
              />
              <Select
                label="What it is for"
                options={vendorPurposes.map((value) => ({ value, label: purposeLabels[value] }))}
                value={known?.purpose ?? purpose}
                disabled={known !== undefined}
                onChange={(value) => setPurpose(value as VendorPurpose)}
              />
            </FormLayout.Group>
            {isStored(kind) ? (
              <LifetimeFields isCookie={kind === "cookie"} entry={lifetime} />
            ) : null}
            <Button
              disabled={vendor.trim() === ""}
              loading={isBusy}
              accessibilityLabel={`Classify ${name}`}
              onClick={() => {
                if (lifetime.isWrong()) return;
                const about = { kind, name, vendor, purpose: known?.purpose ?? purpose };
                send({ intent: "classify", ...about, lifetime: lifetime.text });
              }}
            >
              Classify
            </Button>
          </FormLayout>
        </PermissionGate>
      </BlockStack>
    </div>
  );
}
