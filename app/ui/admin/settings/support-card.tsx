import { BlockStack, Card, List, Text } from "@shopify/polaris";

export function SupportCard() {
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="p">
          When you ask for help, these say more than a screenshot, and nothing personal:
        </Text>
        <List>
          <List.Item>the request id that an error page shows,</List.Item>
          <List.Item>your store’s Shopify domain,</List.Item>
          <List.Item>what you did, and what you expected.</List.Item>
        </List>
        <Text as="p" tone="subdued">
          Never send a customer’s data, or a file exported here, with a question.
        </Text>
      </BlockStack>
    </Card>
  );
}
