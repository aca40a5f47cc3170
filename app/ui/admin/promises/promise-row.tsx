import { BlockStack, Box, InlineStack, List, Text } from "@shopify/polaris";
import type { ControlReading, JudgedPromise } from "~/domain/evidence/model";
import { adminDate } from "../admin-date";
import { FactList, type Fact } from "../fact-list";
import { ControlBadge, gradeWords, PromiseBadge } from "../state-badge";
import { factWords } from "./fact-words";

/** One promise: what it says, what keeps it, and what is still needed. */
export function PromiseRow({
  judged: { promise, state, controls },
  timeZone,
}: {
  readonly judged: JudgedPromise;
  readonly timeZone: string;
}) {
  return (
    <Box padding="400" borderBlockStartWidth="025" borderColor="border-secondary">
      <BlockStack gap="300">
        <InlineStack gap="200" align="space-between" blockAlign="start">
          <InlineStack gap="200" wrap={false}>
            <Box minWidth="24px">
              <Text as="span" tone="subdued" numeric>
                {promise.number}
              </Text>
            </Box>
            <Text as="h3" fontWeight="medium">
              {promise.says.en}
            </Text>
          </InlineStack>
          <PromiseBadge state={state} />
        </InlineStack>
        {controls.map((reading) => (
          <ControlBox key={reading.id} reading={reading} timeZone={timeZone} />
        ))}
        {promise.stillNeeded.length > 0 ? (
          <Box paddingInlineStart={{ xs: "0", sm: "800" }}>
            <Text as="p" tone="subdued" variant="bodySm">
              {controls.length > 0 ? "Still needed:" : "Needed to keep it:"}
            </Text>
            <List>
              {promise.stillNeeded.map((need) => (
                <List.Item key={need}>
                  <Text as="span" tone="subdued" variant="bodySm">
                    {need}
                  </Text>
                </List.Item>
              ))}
            </List>
          </Box>
        ) : null}
      </BlockStack>
    </Box>
  );
}

function ControlBox({
  reading,
  timeZone,
}: {
  readonly reading: ControlReading;
  readonly timeZone: string;
}) {
  const { title, state, because, grade, checkedAt, stale } = reading;
  const checked = checkedAt
    ? `${adminDate({ at: checkedAt, timeZone, withTime: true })}${stale ? " (too old to count)" : ""}`
    : "Not yet";
  const facts: Fact[] = [
    { label: "Kind of proof", value: gradeWords[grade] },
    { label: "Last checked", value: checked },
    ...Object.entries(reading.facts).map(([name, value]) => factWords(name, value, timeZone)),
  ];
  return (
    <Box paddingInlineStart={{ xs: "0", sm: "800" }}>
      <Box padding="300" background="bg-surface-secondary" borderRadius="200">
        <BlockStack gap="200">
          <InlineStack gap="200" align="space-between" blockAlign="start">
            <Text as="h4" fontWeight="medium">
              {title}
            </Text>
            <ControlBadge state={state} />
          </InlineStack>
          <Text as="p">{because}</Text>
          <FactList facts={facts} />
        </BlockStack>
      </Box>
    </Box>
  );
}
