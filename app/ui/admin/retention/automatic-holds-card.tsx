import { BlockStack, Card, List, Text } from "@shopify/polaris";
import { keptBackNames } from "~/domain/retention/model";
import { adminDate } from "../admin-date";

export interface AutomaticHolds {
  /** Of the last count of orders, by reason; undefined before there was one. */
  readonly counted:
    { readonly at: Date; readonly reasons: Readonly<Record<string, number>> } | undefined;
  /** Requests and complaints in this app that nobody has answered yet. */
  readonly requests: number;
  readonly complaints: number;
}

/** What keeps orders back by itself, with the numbers of the last count. */
export function AutomaticHoldsCard({
  automatic,
  timeZone,
}: {
  readonly automatic: AutomaticHolds;
  readonly timeZone: string;
}) {
  const { counted, requests, complaints } = automatic;
  const lines = Object.entries(keptBackNames).flatMap(([reason, [one, several]]) => {
    const count = counted?.reasons[reason] ?? 0;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  });
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          Kept back by itself
        </Text>
        <Text as="p">
          Orders with an open dispute, return or refund, unfulfilled or unpaid ones, and the orders
          of people with an open request or complaint stay as they are. What can’t be seen counts as
          a reason too.
        </Text>
        <List>
          <List.Item>{`${requests} open ${requests === 1 ? "request" : "requests"} and ${complaints} open ${complaints === 1 ? "complaint" : "complaints"} hold the orders of their people`}</List.Item>
          {lines.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
        <Text as="p" tone="subdued" variant="bodySm">
          {counted
            ? `Orders as counted on ${adminDate({ at: counted.at, timeZone, withTime: true })}.`
            : "The orders were not counted yet: preview a rule first."}
        </Text>
      </BlockStack>
    </Card>
  );
}
