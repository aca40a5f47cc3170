import { BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";

/** Says that there is nothing yet, and what to do about it. */
export function NothingCard({
  heading,
  text,
  action,
}: {
  readonly heading: string;
  readonly text: string;
  readonly action?: { readonly content: string; readonly url: string };
}) {
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {heading}
        </Text>
        <Text as="p">{text}</Text>
        {action ? (
          <InlineStack>
            <Button variant="primary" url={action.url}>
              {action.content}
            </Button>
          </InlineStack>
        ) : null}
      </BlockStack>
    </Card>
  );
}
