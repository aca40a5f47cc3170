import { BlockStack, Button, Card, Collapsible, InlineStack, List, Text } from "@shopify/polaris";
import { useState } from "react";
import { statutoryMinimums } from "~/domain/retention/model";

/** The statutes behind the choice: what must stay, and that these fields are not part of it. */
export function MinimumsCard() {
  const [open, setOpen] = useState(false);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          What the law wants kept
        </Text>
        <Text as="p">
          Tax and commercial law wants name, addresses, items and amounts of an order kept for
          years. Note, additional details and phone number are part of none of these duties. A
          starting point, no legal advice.
        </Text>
        <InlineStack>
          <Button
            variant="plain"
            ariaExpanded={open}
            ariaControls="minimums"
            onClick={() => setOpen(!open)}
          >
            {open ? "Hide the minimums" : "Show the minimums by country"}
          </Button>
        </InlineStack>
        <Collapsible id="minimums" open={open}>
          <List>
            {statutoryMinimums.map((minimum) => (
              <List.Item key={`${minimum.jurisdiction} ${minimum.documents}`}>
                {`${minimum.jurisdiction}, ${minimum.documents}: ${minimum.years} years from the ${minimum.countedFrom} (${minimum.statute}; in force since ${minimum.effective}, last reviewed ${minimum.lastReviewed})`}
              </List.Item>
            ))}
          </List>
        </Collapsible>
      </BlockStack>
    </Card>
  );
}
