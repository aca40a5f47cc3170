import { Banner, BlockStack, Card, List, Text } from "@shopify/polaris";
import {
  blindingScopes,
  describeKeptBack,
  keptBackNames,
  neededScopes,
  type PreviewCounts,
} from "~/domain/retention/model";
import { BarChart } from "../bar-chart";

const series = [
  { name: "Past the limit", colour: "#2c6ecb" },
  { name: "Held back", colour: "#b98900" },
  { name: "Can’t be judged", colour: "#bf0711" },
] as const;

/** What a preview found, and how far it could see. */
export function PreviewCard({
  counts,
  isPast,
}: {
  readonly counts: PreviewCounts;
  /** Whether something has been done about it since. */
  readonly isPast: boolean;
}) {
  const { byVerdict } = counts;
  const bars = Object.entries(counts.byYear)
    .map(([label, { due, held, unknown }]) => ({ label, values: [due, held, unknown] }))
    .filter(({ values }) => values.some((value) => value > 0))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">
          What was found
        </Text>
        <ReachBanner counts={counts} />
        <Text as="p" variant="headingLg">
          {headline(counts, isPast)}
        </Text>
        <List>
          <List.Item>{`${counts.scanned} orders were looked at`}</List.Item>
          {keptBackLines(counts).map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
          <List.Item>{`${byVerdict["not-yet"]} are within the limit`}</List.Item>
          <List.Item>{`${byVerdict["nothing-to-do"]} hold none of these fields`}</List.Item>
        </List>
        {bars.length > 0 ? (
          <BarChart
            title="Orders by the year they were placed"
            label="Year"
            series={series}
            bars={bars}
          />
        ) : null}
        <Samples counts={counts} />
      </BlockStack>
    </Card>
  );
}

/** Without sight of all orders there is no "nothing due". */
function headline({ byVerdict, missingScopes }: PreviewCounts, isPast: boolean): string {
  if (blindingScopes(missingScopes).length > 0) return "Not all orders could be judged.";
  const { due } = byVerdict;
  if (due === 0) return `No order ${isPast ? "was" : "is"} past the limit.`;
  const verb = due === 1 ? (isPast ? "was" : "is") : isPast ? "were" : "are";
  return `${due} ${due === 1 ? "order" : "orders"} ${verb} past the limit.`;
}

function ReachBanner({ counts }: { readonly counts: PreviewCounts }) {
  const blind = blindingScopes(counts.missingScopes);
  const missing = neededScopes.filter(({ scope }) => blind.includes(scope));
  if (missing.length === 0) return null;
  return (
    <Banner tone="critical" title="This preview is incomplete">
      <List>
        {missing.map(({ scope, without }) => (
          <List.Item key={scope}>{without}</List.Item>
        ))}
      </List>
    </Banner>
  );
}

function keptBackLines({ byVerdict, reasons }: PreviewCounts): string[] {
  const held = describeKeptBack("held back", byVerdict.held, pick(reasons, holds));
  const unknown = describeKeptBack("can’t be judged", byVerdict.unknown, pick(reasons, blind));
  return [held, unknown].filter((line) => line !== undefined);
}

const blind: readonly string[] = [
  "disputes-unreadable",
  "returns-unreadable",
  "payment-unknown",
  "fulfilment-unknown",
  "dates-absent",
];
const holds = Object.keys(keptBackNames).filter((name) => !blind.includes(name));

function pick(
  reasons: PreviewCounts["reasons"],
  names: readonly string[],
): PreviewCounts["reasons"] {
  return Object.fromEntries(Object.entries(reasons).filter(([name]) => names.includes(name)));
}

function Samples({ counts }: { readonly counts: PreviewCounts }) {
  const samples = Object.entries(counts.examples).map(([key, names]) => {
    const reason = Object.entries(keptBackNames).find(([name]) => name === key)?.[1][0];
    return { key, label: reason ?? "past the limit", names: names.join(", ") };
  });
  if (samples.length === 0) return null;
  return (
    <BlockStack gap="100">
      <Text as="h3" variant="headingSm">
        For example
      </Text>
      <List>
        {samples.map(({ key, label, names }) => (
          <List.Item key={key}>{`${label}: ${names}`}</List.Item>
        ))}
      </List>
    </BlockStack>
  );
}
