import { Banner, BlockStack, Button, Card, InlineStack, List, Text } from "@shopify/polaris";
import {
  blindingScopes,
  estimateRun,
  fieldNames,
  keptBackLines,
  keptBackNames,
  neededScopes,
  SMALLEST_LIMIT,
  type PreviewCounts,
  type RunScope,
} from "~/domain/retention/model";
import { BarChart } from "../bar-chart";
import { counted, roughly, runNouns } from "./run-words";

const series = [
  { name: "Past the limit", colour: "#2c6ecb" },
  { name: "Held back", colour: "#b98900" },
  { name: "Can’t be judged", colour: "#bf0711" },
] as const;

/** What a preview found, and how far it could see. */
export function PreviewCard({
  counts,
  scope,
  isPast,
}: {
  readonly counts: PreviewCounts;
  readonly scope: RunScope;
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
          {headline(counts, { scope, isPast })}
        </Text>
        <List>
          <List.Item>{`${counted(counts.scanned, scope)} ${counts.scanned === 1 ? "was" : "were"} looked at`}</List.Item>
          {keptBackLines(counts).map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
          {byVerdict.kept > 0 ? (
            <List.Item>{`${byVerdict.kept} are past the limit, but kept by law`}</List.Item>
          ) : null}
          {byVerdict.report > 0 ? (
            <List.Item>{`${byVerdict.report} are only reported`}</List.Item>
          ) : null}
          <List.Item>{`${byVerdict["not-yet"]} are within the limit`}</List.Item>
          <List.Item>{`${byVerdict["nothing-to-do"]} hold none of these fields`}</List.Item>
        </List>
        {bars.length > 0 ? (
          <BarChart
            title={
              scope === "orders"
                ? "Orders by the year they were placed"
                : "Draft orders by the year they were made"
            }
            label="Year"
            series={series}
            bars={bars}
          />
        ) : null}
        <DueDetails counts={counts} scope={scope} />
        <Samples counts={counts} />
      </BlockStack>
    </Card>
  );
}

/** Without sight of all orders there is no "nothing due". */
function headline(
  { byVerdict, missingScopes }: PreviewCounts,
  { scope, isPast }: { readonly scope: RunScope; readonly isPast: boolean },
): string {
  const [one, several] = runNouns[scope];
  if (blindingScopes(missingScopes).length > 0) return `Not all ${several} could be judged.`;
  const { due } = byVerdict;
  if (due === 0) return `No ${one} ${isPast ? "was" : "is"} past the limit.`;
  const verb = due === 1 ? (isPast ? "was" : "is") : isPast ? "were" : "are";
  return `${counted(due, scope)} ${verb} past the limit.`;
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

/** What is removed from how many orders, where they went, and how long it takes. */
function DueDetails({
  counts,
  scope,
}: {
  readonly counts: PreviewCounts;
  readonly scope: RunScope;
}) {
  const { due } = counts.byVerdict;
  if (due === 0) return null;
  const fields = Object.entries(fieldNames).flatMap(([field, name]) => {
    const count = Object.entries(counts.byField).find(([key]) => key === field)?.[1] ?? 0;
    return count === 0 ? [] : [`${name}: ${count}`];
  });
  const countries = Object.entries(counts.byCountry)
    .sort(([, a], [, b]) => b - a)
    .map(([country, count]) => `${country}: ${count}`);
  const limit = counts.limit ?? SMALLEST_LIMIT;
  const estimate = estimateRun(due, { limit });
  const inBulk = scope === "orders" && estimate.cheapest === "bulk";
  const { seconds, points } = inBulk ? estimate.bulk : estimate.single;
  const { maximum, restoreRate } = limit;
  const whose = counts.limit
    ? "the store’s own rate limit, as Shopify told it while counting"
    : "Shopify’s smallest rate limit, as the store’s own is not known yet";
  return (
    <BlockStack gap="100">
      <Text as="h3" variant="headingSm">
        Of those past the limit
      </Text>
      <List>
        {fields.length > 0 ? (
          <List.Item>{`By what is removed: ${fields.join(", ")}`}</List.Item>
        ) : null}
        <List.Item>{`By country: ${countries.join(", ")}`}</List.Item>
        <List.Item>
          {`Cost and time: ${points} points, ${roughly(seconds)}, ${inBulk ? "in bulk operations" : "one by one"}, at ${whose} (${maximum} points, ${restoreRate} a second)`}
        </List.Item>
      </List>
    </BlockStack>
  );
}

function Samples({ counts }: { readonly counts: PreviewCounts }) {
  const samples = Object.entries(counts.examples).map(([key, names]) => {
    const reason = Object.entries(keptBackNames).find(([name]) => name === key)?.[1][0];
    return { key, label: reason ?? "past the limit", names };
  });
  if (samples.length === 0) return null;
  return (
    <BlockStack gap="100">
      <Text as="h3" variant="headingSm">
        For example
      </Text>
      <List>
        {samples.map(({ key, label, names }) => (
          <List.Item key={key}>
            {`${label}: `}
            <InlineStack gap="200" as="span">
              {names.map((name) => (
                <Button
                  key={name}
                  variant="plain"
                  url={`/app/retention/why?order=${encodeURIComponent(name)}`}
                >
                  {name}
                </Button>
              ))}
            </InlineStack>
          </List.Item>
        ))}
      </List>
    </BlockStack>
  );
}
