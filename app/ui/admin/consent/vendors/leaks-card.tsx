import { Badge, BlockStack, Box, Card, InlineStack, List, Text } from "@shopify/polaris";
import { leakWords, type Leak } from "~/domain/consent/model";

/** What ran before consent, where, by which script, and how to hold it back. */
export function LeaksCard({
  leaks,
  sampled,
}: {
  readonly leaks: readonly Leak[];
  readonly sampled: number;
}) {
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">
            Seen before consent
          </Text>
          {leaks.length === 0 ? <Text as="p">{nothing(sampled)}</Text> : null}
        </BlockStack>
      </Box>
      {leaks.map((leak) => {
        const { what, by, how } = leakWords(leak);
        return (
          <Box
            key={leak.id}
            padding="400"
            borderBlockStartWidth="025"
            borderColor="border-secondary"
          >
            <BlockStack gap="200">
              <InlineStack gap="200" blockAlign="center">
                <Badge tone="critical">{`${leak.percent} %`}</Badge>
                <Text as="h3" fontWeight="semibold">
                  {leak.name}
                </Text>
              </InlineStack>
              <Text as="p">
                {what} {by}
              </Text>
              <Text as="p" fontWeight="medium">
                How to hold it back
              </Text>
              <List type="bullet">
                {how.map((step) => (
                  <List.Item key={step}>{step}</List.Item>
                ))}
              </List>
              <Text as="p" tone="subdued" variant="bodySm">
                The alarm ends by itself when it was not seen for three days.
              </Text>
            </BlockStack>
          </Box>
        );
      })}
    </Card>
  );
}

/** Few pages are no proof. */
const ENOUGH = 30;

function nothing(sampled: number): string {
  if (sampled === 0) return "No page has reported yet. Reports come with visits.";
  return sampled < ENOUGH
    ? "Nothing so far, but too few pages were looked at to say anything."
    : "No known tracker was seen before its purpose was allowed.";
}
