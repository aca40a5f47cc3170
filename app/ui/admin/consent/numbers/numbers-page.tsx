import { useNavigation, useSearchParams } from "@remix-run/react";
import {
  BlockStack,
  Card,
  EmptyState,
  InlineGrid,
  Page,
  Select,
  Tabs,
  Text,
} from "@shopify/polaris";
import { useState } from "react";
import {
  dimensions,
  numbersPeriods,
  SMALLEST_CELL,
  type ConsentNumbers,
} from "~/domain/consent/model";
import { DropCard } from "./drop-card";
import { MarketingCard, type MarketingCardProps } from "./marketing-card";
import { dimensionWords, outcomeWords } from "./numbers-words";
import { NumbersTableCard } from "./numbers-table-card";

interface NumbersPageProps {
  readonly days: number;
  readonly numbers: ConsentNumbers;
  readonly marketing: MarketingCardProps;
}

export function NumbersPage({ days, numbers, marketing }: NumbersPageProps) {
  const [params, setParams] = useSearchParams();
  const isLoading = useNavigation().state === "loading";
  const [tab, setTab] = useState(0);
  const dimension = dimensions[tab] ?? "day";
  const isEmpty = numbers.tables.day.rows.length === 0;
  return (
    <Page
      title="Numbers"
      subtitle="In how many visits the banner was shown, and what visitors did with it"
    >
      <BlockStack gap="400">
        <Card>
          <Select
            label="Period"
            options={numbersPeriods.map((each) => ({
              label: `Last ${each} days`,
              value: String(each),
            }))}
            value={String(days)}
            disabled={isLoading}
            onChange={(value) => {
              params.set("days", value);
              setParams(params);
            }}
          />
        </Card>
        {isEmpty ? (
          <NothingYet />
        ) : (
          <>
            <Totals numbers={numbers} />
            <DropCard drop={numbers.drop} />
            <Card padding="0">
              <Tabs
                tabs={dimensions.map((each) => ({
                  id: each,
                  content: dimensionWords[each].tab,
                  panelID: `numbers-${each}`,
                }))}
                selected={tab}
                onSelect={setTab}
              >
                <NumbersTableCard
                  dimension={dimension}
                  table={numbers.tables[dimension]}
                  byWeek={days > 30}
                />
              </Tabs>
            </Card>
            <Text as="p" tone="subdued" variant="bodySm">
              “–” stands for fewer than {SMALLEST_CELL}, and for counts from which such a few could
              be worked out, so that no number is about one person. A visit begins where another
              site, or none, led to your store; one that was shown the banner and left without an
              answer ignored it. Sale opt-outs count as refused. Records that prove no choice
              (forged, from an old banner, or by a clock off by days) are kept and counted apart,
              never as consent: {told(numbers.uncounted)}.
            </Text>
          </>
        )}
        <MarketingCard {...marketing} />
      </BlockStack>
    </Page>
  );
}

function Totals({ numbers }: { readonly numbers: ConsentNumbers }) {
  const { counts, asked } = numbers.tables.day.totals;
  const cells = [
    ["Visits asked", asked] as const,
    ...outcomeWords.map(({ outcome, label }) => [label, counts[outcome]] as const),
  ];
  return (
    <Card>
      <InlineGrid columns={{ xs: 2, sm: 3, lg: 6 }} gap="400">
        {cells.map(([label, value]) => (
          <BlockStack key={label}>
            <Text as="span" tone="subdued">
              {label}
            </Text>
            <Text as="span" variant="headingLg">
              {told(value)}
            </Text>
          </BlockStack>
        ))}
      </InlineGrid>
    </Card>
  );
}

function NothingYet() {
  return (
    <Card>
      <EmptyState heading="No banner was shown in this time" image="">
        <p>
          As soon as the banner is live in your store, it is counted here how often it appears and
          what visitors decide. Nothing about a visitor is kept for these numbers.
        </p>
      </EmptyState>
    </Card>
  );
}

function told(value: number | undefined): string {
  return value === undefined ? "–" : String(value);
}
