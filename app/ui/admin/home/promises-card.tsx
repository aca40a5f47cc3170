import { Badge, BlockStack, Button, Card, InlineStack, Text } from "@shopify/polaris";
import { promiseStates, type PromiseState } from "~/domain/evidence/model";
import { promiseLooks } from "../state-badge";

/** How the promises stand, in numbers; what is not kept yet is counted as loudly as what is. */
export function PromisesCard({
  promises,
}: {
  readonly promises: Readonly<Record<PromiseState, number>>;
}) {
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingSm">
          Promises
        </Text>
        <InlineStack gap="200">
          {promiseStates
            .filter((state) => promises[state] > 0)
            .map((state) => {
              const { label, tone } = promiseLooks[state];
              return (
                <Badge
                  key={state}
                  {...(tone ? { tone } : {})}
                >{`${promises[state]} ${label.toLowerCase()}`}</Badge>
              );
            })}
        </InlineStack>
        <InlineStack>
          <Button variant="plain" url="/app/promises">
            See what keeps them
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
