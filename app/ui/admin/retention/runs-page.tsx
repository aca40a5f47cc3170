import { Badge, BlockStack, Button, Card, IndexTable, Link, Text } from "@shopify/polaris";
import type { RunState } from "~/domain/retention/model";
import { AdminDate } from "../admin-date";
import { NothingCard } from "./nothing-card";
import { RetentionFrame } from "./retention-frame";
import { runLooks } from "./run-words";

export interface ListedRun {
  readonly id: string;
  readonly sentence: string;
  readonly state: RunState;
  readonly origin: "hand" | "schedule";
  readonly createdAt: Date;
  readonly due: number | undefined;
  readonly verified: number;
  readonly saved: number;
  readonly failed: number;
}

interface RunsProps {
  readonly runs: readonly ListedRun[];
  readonly timeZone: string;
}

/** Every count and run, the newest first; each page holds a receipt for every order. */
export function RunsPage({ runs, timeZone }: RunsProps) {
  return (
    <RetentionFrame
      title="Runs and receipts"
      subtitle="What was counted, what was done, and what became of each order"
    >
      <BlockStack gap="400">
        {runs.length === 0 ? (
          <NothingCard
            heading="Nothing was counted yet"
            text="Preview a rule: it counts, and changes nothing."
            action={{ content: "To the rules", url: "/app/retention" }}
          />
        ) : (
          <Card padding="0">
            <RunTable runs={runs} timeZone={timeZone} />
          </Card>
        )}
        <Text as="p" tone="subdued" variant="bodySm">
          Every order that was changed has a receipt in the audit log: what was done, what remains,
          by which version of which rule, when, and a hash, without personal data. The log is sealed
          and signed; export it on its page.
        </Text>
        <div>
          <Button url="/app/audit?type=retention.order-minimised">Receipts in the audit log</Button>
        </div>
      </BlockStack>
    </RetentionFrame>
  );
}

function RunTable({ runs, timeZone }: RunsProps) {
  return (
    <IndexTable
      resourceName={{ singular: "run", plural: "runs" }}
      itemCount={runs.length}
      selectable={false}
      headings={[
        { title: "Started" },
        { title: "State" },
        { title: "Rule" },
        { title: "Due" },
        { title: "Done" },
        { title: "Left alone" },
        { title: "Failed" },
      ]}
    >
      {runs.map((run, index) => {
        const { label, tone } = runLooks[run.state];
        return (
          <IndexTable.Row key={run.id} id={run.id} position={index}>
            <IndexTable.Cell>
              <Link url={`/app/retention/runs/${run.id}`} dataPrimaryLink removeUnderline>
                <AdminDate at={run.createdAt} timeZone={timeZone} withTime />
              </Link>
              {run.origin === "schedule" ? " (nightly)" : ""}
            </IndexTable.Cell>
            <IndexTable.Cell>
              <Badge {...(tone ? { tone } : {})}>{label}</Badge>
            </IndexTable.Cell>
            <IndexTable.Cell>
              <div style={{ whiteSpace: "normal", minWidth: "14rem" }}>{run.sentence}</div>
            </IndexTable.Cell>
            <IndexTable.Cell>{run.due ?? "…"}</IndexTable.Cell>
            <IndexTable.Cell>{run.verified}</IndexTable.Cell>
            <IndexTable.Cell>{run.saved}</IndexTable.Cell>
            <IndexTable.Cell>{run.failed}</IndexTable.Cell>
          </IndexTable.Row>
        );
      })}
    </IndexTable>
  );
}
