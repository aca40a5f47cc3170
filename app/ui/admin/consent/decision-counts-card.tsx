import { BlockStack, Card, DataTable, InlineGrid, Text } from "@shopify/polaris";
import { SMALLEST_CELL, type DecisionCounts, type DecisionKind } from "~/domain/consent/model";

const kinds: readonly { readonly kind: DecisionKind; readonly label: string }[] = [
  { kind: "accepted", label: "Accepted" },
  { kind: "rejected", label: "Rejected" },
  { kind: "partial", label: "In part" },
  { kind: "acknowledged", label: "Informed" },
];

/** What visitors decided in the last 30 days. */
export function DecisionCountsCard({ counts }: { readonly counts: DecisionCounts }) {
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          Decisions in the last 30 days
        </Text>
        {counts.days.length === 0 ? (
          <Text as="p" tone="subdued">
            None yet. As soon as the banner is live, each decision of a visitor is counted here.
          </Text>
        ) : (
          <Counts counts={counts} />
        )}
      </BlockStack>
    </Card>
  );
}

function Counts({ counts }: { readonly counts: DecisionCounts }) {
  return (
    <>
      <InlineGrid columns={{ xs: 2, sm: 4 }} gap="400">
        {kinds.map(({ kind, label }) => (
          <BlockStack key={kind}>
            <Text as="span" tone="subdued">
              {label}
            </Text>
            <Text as="span" variant="headingLg">
              {shown(counts.totals[kind])}
            </Text>
          </BlockStack>
        ))}
      </InlineGrid>
      <DataTable
        columnContentTypes={["text", "numeric", "numeric", "numeric", "numeric"]}
        headings={["Day", ...kinds.map(({ label }) => label)]}
        rows={counts.days.map(({ day, counts: ofDay }) => [
          day,
          ...kinds.map(({ kind }) => shown(ofDay[kind])),
        ])}
        increasedTableDensity
      />
      <Text as="p" tone="subdued" variant="bodySm">
        “–” stands for fewer than {SMALLEST_CELL}, or a count that would tell such a few. After a
        banner goes live your shop’s own statistics show fewer visits: only those who agreed are
        counted there. That is the banner doing its work.
      </Text>
    </>
  );
}

function shown(count: number | undefined): string {
  return count === undefined ? "–" : String(count);
}
