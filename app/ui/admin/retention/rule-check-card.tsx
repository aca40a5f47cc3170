import { Banner, BlockStack, Card, InlineStack, List, Spinner, Text } from "@shopify/polaris";
import type { RuleCheck, TrialView } from "~/domain/retention/model";
import { ForecastChart } from "./forecast-chart";
import { roughly } from "./run-words";

type Good = Extract<RuleCheck, { ok: true }>;

/** The rule as a sentence, what the law and other rules say of it, and what it would do. */
export function RuleCheckCard({
  check,
  checking,
}: {
  readonly check: RuleCheck | undefined;
  readonly checking: boolean;
}) {
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h2" variant="headingMd">
            What this rule says
          </Text>
          {checking ? <Spinner size="small" accessibilityLabel="Checking the rule" /> : null}
        </InlineStack>
        <div aria-live="polite" id="rule-check">
          {check?.ok ? (
            <Checked check={check} />
          ) : (
            <Text as="p" tone="subdued">
              {check ? "Fill in what is missing above." : "The rule is being checked."}
            </Text>
          )}
        </div>
      </BlockStack>
    </Card>
  );
}

function Checked({ check }: { readonly check: Good }) {
  const { sentence, cuts, narrowed, contradictions, trial } = check;
  return (
    <BlockStack gap="400">
      <Text as="p" variant="headingSm">
        {sentence}
      </Text>
      {contradictions.map(({ severity, message, own }) => (
        <Banner
          key={message}
          tone={severity === "error" ? "critical" : "warning"}
          title={contradictionTitle(severity, own)}
        >
          <p>{message}</p>
        </Banner>
      ))}
      {cuts.length > 0 ? <Cuts cuts={cuts} narrowed={narrowed} /> : null}
      {trial ? <Trial trial={trial} /> : <NoTrial />}
    </BlockStack>
  );
}

function contradictionTitle(severity: "error" | "warning", own: boolean): string {
  if (severity === "warning") return "Please look twice";
  return own ? "It contradicts another rule, or itself" : "Another rule would suffer from it";
}

function Cuts({ cuts, narrowed }: Pick<Good, "cuts" | "narrowed">) {
  const parts = [...(narrowed.now ? [narrowed.now] : []), ...narrowed.later];
  return (
    <Banner tone="warning" title="It cuts into what the law wants kept">
      <BlockStack gap="200">
        <List>
          {cuts.map((cut) => (
            <List.Item key={cut.field}>
              {`${cut.field}: ${cut.years} years, ${cut.statute} (${cut.jurisdiction}; last reviewed ${cut.lastReviewed})`}
            </List.Item>
          ))}
        </List>
        <Text as="p" fontWeight="semibold">
          Narrowed, it would say:
        </Text>
        <List type="number">
          {parts.map((part) => (
            <List.Item key={part}>{part}</List.Item>
          ))}
        </List>
      </BlockStack>
    </Banner>
  );
}

function NoTrial() {
  return (
    <Text as="p" tone="subdued">
      What it would do is counted when you preview it.
    </Text>
  );
}

function Trial({ trial }: { readonly trial: TrialView }) {
  const { orders, scanned, due, kept, notYet, report, keptBack, seconds } = trial;
  const of = orders < scanned ? `the first ${orders} of ${scanned} orders` : `${orders} orders`;
  return (
    <BlockStack gap="300">
      <Text as="p" variant="headingMd" id="trial">
        {`Of ${of}, ${due} ${due === 1 ? "is" : "are"} due now.`}
      </Text>
      <List>
        {keptBack.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
        {kept > 0 ? <List.Item>{`${kept} past the limit, but kept by law`}</List.Item> : null}
        {report > 0 ? <List.Item>{`${report} would be reported`}</List.Item> : null}
        <List.Item>{`${notYet} within the limit`}</List.Item>
        {due > 0 ? <List.Item>{`A run would take ${roughly(seconds)}`}</List.Item> : null}
      </List>
      {trial.missingScopes.length > 0 ? (
        <Banner tone="warning" title="Not all orders could be seen">
          <p>{`Missing: ${trial.missingScopes.join(", ")}.`}</p>
        </Banner>
      ) : null}
      {trial.byTags ? (
        <Text as="p" tone="subdued">
          Tags are not part of what is remembered: a preview gives the exact numbers.
        </Text>
      ) : null}
      <ForecastChart months={trial.months} orders={trial.forecast} />
      <Text as="p" tone="subdued" variant="bodySm">
        By the orders of the last look; a preview counts anew.
      </Text>
    </BlockStack>
  );
}
