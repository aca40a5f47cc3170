import { Badge, BlockStack, Box, Card, IndexTable, InlineStack, Text } from "@shopify/polaris";
import { purposes, type Purpose, type RecordedDecision } from "~/domain/consent/model";
import { AdminDate } from "../admin-date";

const purposeWords: Readonly<Record<Purpose, string>> = {
  preferences: "preferences",
  analytics: "analytics",
  marketing: "marketing",
  saleOfData: "sale of data",
};

const flagWords: Readonly<Record<string, string>> = {
  "clock-skewed": "Clock of the browser was off by days",
  "text-unknown": "Texts shown are not those of this version",
  "regime-weaker": "Asked less strictly than the place requires",
  superseded: "Made on a banner that no longer asks for enough",
};

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
            network address or more of a device than its kind.
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
            {decision.region || "unknown"} · {decision.regime}
          </IndexTable.Cell>
          <IndexTable.Cell>
            <InlineStack gap="100">
              {allowed(decision)}
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
            <Text as="span" tone="subdued">
              {decision.decisionId.slice(0, 8)}
            </Text>
          </IndexTable.Cell>
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}

function allowed({ choices }: RecordedDecision): string {
  const names = purposes.filter((purpose) => choices[purpose]).map((name) => purposeWords[name]);
  return names.length > 0 ? names.join(", ") : "nothing";
}
