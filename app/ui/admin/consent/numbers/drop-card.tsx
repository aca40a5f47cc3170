import { BlockStack, Card, List, Text } from "@shopify/polaris";
import type { ConsentNumbers } from "~/domain/consent/model";

/** Why the shop's own statistics show fewer visits, so that nobody takes the banner for a fault. */
export function DropCard({ drop }: { readonly drop: ConsentNumbers["drop"] }) {
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          Your analytics shows fewer visits: that is expected
        </Text>
        <Text as="p">{figure(drop)}</Text>
        <List>
          <List.Item>
            Nobody stays away because of it: those visits happen, but uncounted.
          </List.Item>
          <List.Item>
            Orders, sales and customers in your admin are complete: they do not come from trackers.
          </List.Item>
          <List.Item>
            Conversion rates look higher than they are: the visits shrink, the orders do not.
            Compare with numbers from after the banner went live, not from before.
          </List.Item>
          <List.Item>
            If the drop is much larger than this figure, look at Vendors: a tag may be held back
            that nobody was asked about.
          </List.Item>
        </List>
      </BlockStack>
    </Card>
  );
}

function figure(drop: ConsentNumbers["drop"]): string {
  if (!drop) {
    return "Who refuses, or does not answer where consent is needed, is not counted by Shopify’s analytics, Google or Meta. With a hundred banners shown, this card says how much less that is in your store.";
  }
  const { least, most } = drop;
  const share = least === most ? `about ${most} %` : `between ${least} % and ${most} %`;
  return `Of the visits on which the banner appeared, ${share} are not counted by Shopify’s analytics, Google or Meta: their visitors refused, or did not answer where consent is needed. Visits without a question are counted as before.`;
}
