import { BlockStack, Box, InlineStack, Text } from "@shopify/polaris";
import type { ControlReading, JudgedPromise } from "~/domain/evidence/model";
import { adminDate } from "../admin-date";
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
              {controls.length > 0 ? "Still needed: " : "Needed to keep it: "}
              {promise.stillNeeded.map(lowerFirst).join("; ")}.
            </Text>
          </Box>
        ) : null}
      </BlockStack>
    </Box>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
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
    ? `Last checked ${adminDate({ at: checkedAt, timeZone, withTime: true })}${stale ? ", too long ago to count" : ""}`
    : "Not checked yet";
  const facts = Object.entries(reading.facts).map(([name, value]) =>
    factWords(name, value, timeZone),
  );
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
          {facts.length > 0 ? (
            <InlineStack gap="400">
              {facts.map(({ label, value }) => (
                <Text key={label} as="span" variant="bodySm">
                  <Text as="span" tone="subdued">
                    {label}:{" "}
                  </Text>
                  {value}
                </Text>
              ))}
            </InlineStack>
          ) : null}
          <Text as="p" tone="subdued" variant="bodySm">
            {gradeWords[grade]}. {checked}.
          </Text>
        </BlockStack>
      </Box>
    </Box>
  );
}
