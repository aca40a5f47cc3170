import { BlockStack, Card, InlineStack, List, Text } from "@shopify/polaris";
import { remainingNames } from "~/domain/retention/model";
import { ExportButton } from "../export-button";
import { PermissionGate } from "../permission-gate";

interface ReceiptsProps {
  readonly runId: string;
  readonly receipts: number;
  /** Orders by the parts that nobody can change. */
  readonly remaining: Readonly<Record<string, number>>;
}

/** What a run has proof of, and what it had to leave behind. */
export function ReceiptsCard({ runId, receipts, remaining }: ReceiptsProps) {
  if (receipts === 0) return null;
  const left = Object.entries(remaining).sort(([, a], [, b]) => b - a);
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" gap="200">
          <Text as="h2" variant="headingMd">
            Receipts
          </Text>
          <PermissionGate permission="export">
            <ExportButton
              label="Export …"
              address={`/app/retention/receipts?run=${encodeURIComponent(runId)}`}
              fallbackName="kept-retention-receipts.jsonl"
              what="the receipts"
            />
          </PermissionGate>
        </InlineStack>
        <Text as="p">
          {receipts === 1 ? "One order has" : `${receipts} orders have`} a receipt in the sealed
          audit log: what was done, what remains, by which rule, and when. Nothing about a person.
        </Text>
        {left.length > 0 ? (
          <>
            <Text as="p">No app can change these parts. They stay behind in the orders:</Text>
            <List>
              {left.map(([part, orders]) => (
                <List.Item key={part}>
                  {nameOf(part)}: {orders}
                </List.Item>
              ))}
            </List>
          </>
        ) : null}
      </BlockStack>
    </Card>
  );
}

function nameOf(part: string): string {
  return Object.entries(remainingNames).find(([key]) => key === part)?.[1] ?? part;
}
