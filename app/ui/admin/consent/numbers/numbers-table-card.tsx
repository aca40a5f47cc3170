import { BlockStack, Box, DataTable, Text } from "@shopify/polaris";
import type { Dimension, NumbersTable } from "~/domain/consent/model";
import { BarChart } from "../../bar-chart";
import { dimensionWords, outcomeWords, rowName, shortName } from "./numbers-words";

/** One way to look at the numbers: as bars, and as a table. */
export function NumbersTableCard({
  dimension,
  table,
  byWeek,
}: {
  readonly dimension: Dimension;
  readonly table: NumbersTable;
  readonly byWeek: boolean;
}) {
  const isWeeks = dimension === "day" && byWeek;
  const label = isWeeks ? "Week from" : dimensionWords[dimension].label;
  const rows = dimension === "day" ? [...table.rows].reverse() : table.rows;
  return (
    <Box padding="400">
      <BlockStack gap="400">
        <BarChart
          title={`What visitors did, by ${(isWeeks ? "Week" : label).toLowerCase()}`}
          label={label}
          series={outcomeWords.map(({ label: name, colour }) => ({ name, colour }))}
          bars={rows.map(({ name, counts }) => ({
            label: rowName(dimension, name),
            short: shortName(dimension, name),
            values: outcomeWords.map(({ outcome }) => counts[outcome]),
          }))}
        />
        <DataTable
          columnContentTypes={["text", ...["asked", ...outcomeWords].map(() => "numeric" as const)]}
          headings={[label, "Visits", ...outcomeWords.map((each) => each.label)]}
          rows={table.rows.map(({ name, asked, counts }) => [
            rowName(dimension, name),
            told(asked),
            ...outcomeWords.map(({ outcome }) => told(counts[outcome])),
          ])}
          increasedTableDensity
        />
        {dimension === "region" && rows.some(({ name }) => name.includes("-")) ? (
          <Text as="p" tone="subdued" variant="bodySm">
            A state’s row has answers only: the banner appears before Shopify has said the state, so
            visits without an answer are in the country’s row.
          </Text>
        ) : null}
      </BlockStack>
    </Box>
  );
}

function told(value: number | undefined): string {
  return value === undefined ? "–" : String(value);
}
