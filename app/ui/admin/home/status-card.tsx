import { Badge, BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import type { StatusTile } from "./status-tiles";

export function StatusCard({
  tile: { title, badge, tone, text, link },
}: {
  readonly tile: StatusTile;
}) {
  return (
    <Card>
      <BlockStack gap="200">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingSm">
            {title}
          </Text>
          <Badge {...(tone ? { tone } : {})}>{badge}</Badge>
        </InlineStack>
        <Text as="p" tone="subdued">
          {text}
        </Text>
        <InlineStack>
          <Button variant="plain" url={link.to} accessibilityLabel={`${title}: open ${link.label}`}>
            {link.label}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
