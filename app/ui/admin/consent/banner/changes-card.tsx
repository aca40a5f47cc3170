import { Badge, BlockStack, Box, Card, InlineStack, Text } from "@shopify/polaris";
import type { BannerChange } from "~/domain/consent/model";

/** What differs, in plain words. */
export function ChangesCard({
  title,
  diff,
}: {
  readonly title: string;
  readonly diff: { readonly changes: readonly BannerChange[]; readonly asksAgain: boolean };
}) {
  if (diff.changes.length === 0) return null;
  return (
    <Card padding="0">
      <Box padding="400">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            {title}
          </Text>
          <Badge tone={diff.asksAgain ? "attention" : "success"}>
            {diff.asksAgain ? "Visitors are asked again" : "Nobody is asked again"}
          </Badge>
        </InlineStack>
      </Box>
      {diff.changes.map(({ what, before, after }) => (
        <Box
          key={what}
          paddingInline="400"
          paddingBlock="300"
          borderBlockStartWidth="025"
          borderColor="border-secondary"
        >
          <BlockStack gap="050">
            <Text as="span" fontWeight="medium">
              {what}
            </Text>
            <Text as="p" tone="subdued" breakWord>
              {before ?? "nothing"}
            </Text>
            <Text as="p" breakWord>
              → {after ?? "removed"}
            </Text>
          </BlockStack>
        </Box>
      ))}
    </Card>
  );
}
