import { Badge, BlockStack, Box, Button, Card, InlineStack, Text } from "@shopify/polaris";
import type { Suggestion } from "~/domain/consent/model";
import { PermissionGate } from "../../permission-gate";
import type { SendVendor } from "./send-vendor";
import { SeenNames } from "./seen-names";
import { purposeLabels } from "./vendor-words";

/** Trackers that our data knows and the banner does not name: one click each. */
export function SuggestionsCard({
  suggestions,
  busyId,
  send,
}: {
  readonly suggestions: readonly Suggestion[];
  readonly busyId: FormDataEntryValue | null | undefined;
  readonly send: SendVendor;
}) {
  if (suggestions.length === 0) return null;
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            Recognised, not in your banner yet
          </Text>
          <Text as="p" tone="subdued">
            Visitors can only agree to whom the banner names. What is added is also held back by its
            addresses.
          </Text>
        </BlockStack>
      </Box>
      {suggestions.map(({ id, name, company, category, seen }) => (
        <Box key={id} padding="400" borderBlockStartWidth="025" borderColor="border-secondary">
          <InlineStack align="space-between" blockAlign="center" gap="300">
            <BlockStack gap="100">
              <InlineStack gap="200" blockAlign="center" align="start">
                <Text as="h3" fontWeight="semibold">
                  {name}
                </Text>
                <Badge>{purposeLabels[category]}</Badge>
              </InlineStack>
              <Text as="span" tone="subdued">
                {company}
              </Text>
              <SeenNames seen={seen} />
            </BlockStack>
            <PermissionGate permission="manage-banner">
              <Button
                loading={busyId === id}
                onClick={() => send({ intent: "add", id })}
                accessibilityLabel={`Add ${name} to the banner`}
              >
                Add to the banner
              </Button>
            </PermissionGate>
          </InlineStack>
        </Box>
      ))}
    </Card>
  );
}
