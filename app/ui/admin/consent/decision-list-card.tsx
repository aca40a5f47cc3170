import {
  Badge,
  BlockStack,
  Box,
  Card,
  IndexTable,
  InlineStack,
  Link,
  Text,
} from "@shopify/polaris";
import type { RecordedDecision } from "~/domain/consent/model";
import { AdminDate } from "../admin-date";
import { allowedWords, flagWords, recordPlace } from "./records/record-words";

/** The newest records. They name no person: a random id a browser is not even shown here. */
export function DecisionListCard({
  decisions,
  timeZone,
}: {
  readonly decisions: readonly RecordedDecision[];
  readonly timeZone: string;
}) {
  return (
    <Card padding="0">
      <Box padding="400">
        <BlockStack gap="200">
          <Text as="h2" variant="headingMd">
            Latest records
          </Text>
          <Text as="p" tone="subdued">
            Each one leads to the archived version whose texts it was made on. None holds a name, a
            network address or more of a device than its kind.{" "}
            <Link url="/app/consent/records">Find a record</Link>
          </Text>
        </BlockStack>
      </Box>
      {decisions.length === 0 ? (
        <Box padding="400" paddingBlockStart="0">
          <Text as="p">No decision has been recorded yet.</Text>
        </Box>
      ) : (
        <Records decisions={decisions} timeZone={timeZone} />
      )}
    </Card>
  );
}

function Records({
  decisions,
  timeZone,
}: {
  readonly decisions: readonly RecordedDecision[];
  readonly timeZone: string;
}) {
  return (
    <IndexTable
      itemCount={decisions.length}
      selectable={false}
      headings={[
        { title: "Time" },
        { title: "Region" },
        { title: "Allowed" },
        { title: "Version" },
        { title: "Record" },
      ]}
    >
      {decisions.map((decision, position) => (
        <IndexTable.Row key={decision.decisionId} id={decision.decisionId} position={position}>
          <IndexTable.Cell>
            <AdminDate at={decision.receivedAt} timeZone={timeZone} withTime />
          </IndexTable.Cell>
          <IndexTable.Cell>
            {recordPlace(decision.region)} · {decision.regime}
          </IndexTable.Cell>
          <IndexTable.Cell>
            <InlineStack gap="100">
              {allowedWords(decision.choices)}
              {decision.gpc ? <Badge tone="info">GPC</Badge> : null}
              {decision.flags.map((flag) => (
                <Badge key={flag} tone="attention">
                  {flagWords[flag] ?? flag}
                </Badge>
              ))}
            </InlineStack>
          </IndexTable.Cell>
          <IndexTable.Cell>
            {decision.bannerVersion}, {decision.language}
          </IndexTable.Cell>
          <IndexTable.Cell>
            <Link url={`/app/consent/records/${decision.decisionId}`} dataPrimaryLink>
              {decision.decisionId.slice(0, 8)}
            </Link>
          </IndexTable.Cell>
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}
