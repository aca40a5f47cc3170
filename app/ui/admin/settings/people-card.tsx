import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";

export function PeopleCard() {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="p">
          Nobody but the store’s owner has a role until one is given. Roles, and who has undertaken
          confidentiality, are on a page of their own.
        </Text>
        <InlineStack>
          <Button url="/app/people">People and roles</Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
