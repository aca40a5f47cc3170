/** Names and values, one under the other on a phone. */
import { BlockStack, InlineGrid, Text } from "@shopify/polaris";
import type { ReactNode } from "react";

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <BlockStack gap="200">
      {facts.map(({ label, value }) => (
        <InlineGrid key={label} columns={{ xs: 1, sm: ["oneThird", "twoThirds"] }} gap="100">
          <Text as="span" tone="subdued">
            {label}
          </Text>
          <Text as="span" breakWord>
            {value}
          </Text>
        </InlineGrid>
      ))}
    </BlockStack>
  );
}
